import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checked } from '../../src/check/content.ts';
import { amendedOn } from '../support/amended.ts';
import { textInForce, toldOfTime, type Outputs, type TimeOutput } from '../support/every-output.ts';

const [eve, day, later] = ['2027-06-30', '2027-07-01', '2028-07-01'] as const;

/** The outputs that hold every word in force; the others hold some. */
const whole = ['whole text', 'extracts', 'markdown', 'json', 'xml', 'csv', 'pdf'];

type Told = Partial<Record<TimeOutput, string[]>>;

interface Scenario {
  name: string;
  /** What the first amendment changes on the day, and the second later, as YAML. */
  changes: string;
  next?: string;
  sets?: string;
  /** What a second amendment changes on the same day. */
  second?: string;
  /** Words in force until the day, and from it. */
  old?: string[];
  new?: string[];
  /** Said in an output from the day, and never said in it. */
  says?: Record<string, string[]>;
  never?: Record<string, string[]>;
  /** Said of time: on the eve, and from the day. */
  eve?: Told;
  from?: Told;
  /** Words in force once the second amendment has taken effect, and no longer then. */
  last?: { new?: string[]; old?: string[]; says?: Record<string, string[]> };
}

const head = (id: number, effect: string, sets = '') =>
  `title: { fr: Avenant n° ${id}, en: Amendment no. ${id} }\nsigned: 2026-11-01\n` +
  `effect: ${effect}\n${sets}approvals:\n` +
  '  - { body: ville, date: 2026-10-01, reference: n° 1 }\n  - { body: afo, date: 2026-10-02, reference: n° 2 }\n' +
  'changes:\n';
const both = (fr: string, en: string) => `{ fr: ${JSON.stringify(fr)}, en: ${JSON.stringify(en)} }`;
const plain = `summary: ${both('Résumé de l’avenant.', 'Summary of the amendment.')}`;
const replace = (clause: string, fr: string, en: string, more = plain) =>
  `  - { action: replace, clause: ${clause}, text: ${both(fr, en)}, ${more} }\n`;
const bare = (clause: string, fr: string, en: string) =>
  `  - { action: replace, clause: ${clause}, text: ${both(fr, en)} }\n`;
const insert = (clause: string, after: string, fr: string, en: string, more = '') =>
  `  - { action: insert, clause: ${clause}, after: ${after}, text: ${both(fr, en)}, ` +
  `title: ${both('Titre ajouté', 'Added title')}, ${plain}${more} }\n`;
const point = (clause: string, after: string, fr: string, en: string) =>
  `  - { action: insert, clause: ${clause}, after: ${after}, text: ${both(fr, en)} }\n`;
const repeal = (clause: string) => `  - { action: repeal, clause: ${clause} }\n`;
const axis = (number: number, fr: string, en: string): [string, string] => {
  const holding = (...heads: string[]) =>
    `\n\n${heads[0]}\n\n<DataPoints />\n\n${heads[1]}\n\n<Objectives />\n\n${heads[2]}\n\n<Actions />`;
  return [
    `# Axe de travail ${number} : ${fr}${holding('Données', 'Objectifs', 'Actions')}`,
    `# Working strand ${number}: ${en}${holding('Data', 'Objectives', 'Actions')}`,
  ];
};

const amended = 'Texte modifié par l’avenant n° 1, en vigueur depuis le 1er juillet 2027.';
const added = 'Texte ajouté par l’avenant n° 1, en vigueur depuis le 1er juillet 2027.';
const gone = 'Texte abrogé depuis le 1er juillet 2027 par l’avenant n° 1.';
const council = 'Créer un conseil de crèche où siègent des parents';
const nursery = 'Ouvrir une crèche de 15 à 20 places en septembre 2017';

const scenarios: Scenario[] = [
  {
    name: 'an article is replaced',
    changes: replace(
      'article-3',
      '# Art. 3 : SUIVI ET AVENANTS\n\nUn comité se réunit deux fois par an.\n\n' +
        'Toute modification fait l’objet d’un avenant.',
      '# Art. 3: FOLLOW-UP AND AMENDMENTS\n\nA committee meets twice a year.\n\nAny change is made by an amendment.',
    ),
    old: ['Un comité se réunit chaque année.'],
    new: ['Un comité se réunit deux fois par an.'],
    says: {
      pdf: [amended],
      markdown: [`article-3/ · ${amended}`],
      csv: ['amended;1;2027-07-01;;;;https://exemple.fr/id/article-3/'],
      xml: ['<article eId="art_3" wId="article-3" period="#period-amendment-1" refersTo="#amendment-1">'],
      json: ['"status":{"state":"amended","amendment":"1","from":"2027-07-01"}', 'A committee meets twice a year.'],
      extracts: ['art. 3, version du 1er juillet 2027'],
    },
    never: { json: ['A committee meets each year.'] },
    eve: {
      'whole text': ['À venir le 1er juillet 2027 :|texte modifié par |l’avenant n° 1'],
      xml: ['deux fois par an'],
    },
    from: { versions: ['Un comité se réunit chaque année.'], states: ['Texte intégral au 1er juillet 2027'] },
  },
  {
    name: 'an action is replaced',
    changes: replace('action-2-1', 'Créer deux conseils de crèche', 'Set up two nursery councils'),
    old: [council],
    new: ['Créer deux conseils de crèche'],
    says: { 'clause pages': ['Créer deux conseils de crèche'], lists: ['Créer deux conseils de crèche'] },
    eve: { coming: ['Axe 2, action 1|texte modifié par |l’avenant n° 1'] },
  },
  {
    name: 'an objective is replaced',
    changes: replace('objective-2-1', 'Entendre les familles', 'Hear families'),
    old: ['Associer les parents à la vie des crèches'],
    new: ['Entendre les familles'],
    says: { lists: ['Entendre les familles'] },
  },
  {
    name: 'a data point is replaced',
    changes: bare(
      'data-2-1',
      '65 % des parents consultés en mars 2012 demandent un conseil de crèche.',
      '65% of the parents consulted in March 2012 ask for a nursery council.',
    ),
    old: ['mars 2012 souhaitent un conseil'],
    new: ['mars 2012 demandent un conseil'],
    says: { search: ['ask for a nursery council'], csv: ['amended;1;2027-07-01;;;;https://exemple.fr/id/data-2-1/'] },
  },
  {
    name: 'the heading of an axis is replaced',
    changes: replace('axis-2', ...axis(2, 'Entendre tous les parents', 'Hear all parents')),
    old: ['Axe de travail 2 : Ecouter les parents'],
    new: ['Axe de travail 2 : Entendre tous les parents'],
    says: { 'clause pages': [council], pdf: [amended] },
  },
  {
    name: 'the title is replaced',
    changes: bare('title', 'Accord de Brumeval pour les familles', 'Brumeval agreement for families'),
    new: ['Accord de Brumeval pour les familles'],
    says: { search: ['Brumeval agreement for families'], pdf: ['"title":"Accord de Brumeval pour les familles"'] },
    from: { signed: ['Accord local pour la petite enfance entre la Ville'] },
  },
  {
    name: 'the parties are replaced',
    sets: 'sets: { parties: [{ partner: ville }, { partner: afo }] }\n',
    changes: bare(
      'parties',
      'ENTRE :\n\nLa Ville de Brumeval, d’une part,\n\nET :\n\n' +
        'L’Agence des familles de l’Osier, ci-après dénommée l’AFO.',
      'BETWEEN:\n\nThe Town of Brumeval,\n\nAND:\n\nThe Osier Families Agency (AFO).',
    ),
    old: ['représentée par Madame Ada Brumelle, Maire,'],
    new: ['La Ville de Brumeval, d’une part,'],
    says: {
      xml: [' name="parties" wId="parties" period="#period-amendment-1" refersTo="#amendment-1">'],
      json: [
        '"parties":[{"partner":"ville","name":{"fr":"Ville de Brumeval","en":"Town of Brumeval"}},' +
          '{"partner":"afo","name":{"fr":"Agence des familles de l’Osier","en":"Osier Families Agency"}}]',
      ],
    },
    never: { json: ['representative'] },
  },
  {
    name: 'the preamble is replaced',
    changes: bare('preamble', '# PREAMBULE\n\nBrumeval grandit.', '# PREAMBLE\n\nBrumeval is growing.'),
    old: ['Un premier plan local pour la petite enfance'],
    new: ['Brumeval grandit.'],
    from: { 'whole text': ['Le paragraphe 2 ne figure plus dans ce texte :'] },
  },
  {
    name: 'the signatures are replaced',
    changes: bare(
      'signatures',
      'Ada Brumelle\nMaire de Brumeval\n\nUn autre nom\nDirecteur de l’Agence',
      'Ada Brumelle\nMayor of Brumeval\n\nUn autre nom\nDirector',
    ),
    sets:
      'sets:\n  signatories:\n' +
      `    - { name: Ada Brumelle, partner: ville, capacity: ${both('Maire de Brumeval', 'Mayor of Brumeval')} }\n` +
      `    - { name: Un autre nom, partner: afo, capacity: ${both('Directeur de l’Agence', 'Director')} }\n`,
    new: ['Un autre nom'],
    says: {
      json: ['{"name":"Un autre nom","capacity":{"fr":"Directeur de l’Agence","en":"Director"},"partner":"afo"}'],
      xml: ['<person refersTo="#person-un-autre-nom" as="#role-person-un-autre-nom">Un autre nom</person>'],
    },
    never: {
      pdf: ['Président de l’Agence'],
      xml: ['Président de l’Agence'],
      csv: ['Président de l’Agence'],
      json: ['Président de l’Agence'],
    },
  },
  {
    name: 'an action is added at the end',
    changes: insert(
      'action-2-2',
      'action-2-1',
      'Former les parents élus',
      'Train elected parents',
      ', objectives: ["2-1"]',
    ),
    new: ['Former les parents élus'],
    says: {
      lists: ['Titre ajouté'],
      map: ['Titre ajouté'],
      tracking: ['Titre ajouté'],
      pdf: [added],
      csv: ['added;1;2027-07-01;;;;https://exemple.fr/id/action-2-2/'],
      extracts: ['Former les parents élus'],
    },
    eve: { 'whole text': ['Axe 2, action 2|texte ajouté par |l’avenant n° 1'], amendments: ['Axe 2, action 2'] },
    from: { versions: ['Ajouté par|Avenant n° 1'] },
  },
  {
    name: 'an action is added with a date and a partner',
    changes: insert(
      'action-1-3',
      'action-1-2',
      'Ouvrir une ludothèque de la Ville en mars 2028',
      'Open a toy library of the Town in March 2028',
      `, partners: { ville: ${both('La Ville prête une salle.', 'The Town lends a room.')} }, ` +
        `dates: [{ date: 2028-03, label: ${both('Ouverture de la ludothèque', 'Opening of the toy library')} }]`,
    ),
    new: ['Ouvrir une ludothèque de la Ville en mars 2028'],
    says: { json: ['Opening of the toy library', 'The Town lends a room.'] },
    from: { ics: ['Ouverture de la ludothèque'], calendar: ['Ouverture de la ludothèque'] },
  },
  {
    name: 'an objective is added',
    changes: insert('objective-1-2', 'objective-1-1', 'Ouvrir le samedi', 'Open on Saturdays'),
    new: ['Ouvrir le samedi'],
    says: { lists: ['Ouvrir le samedi'], xml: [' name="objective" wId="objective-1-2"'] },
  },
  {
    name: 'a data point is added',
    changes: point('data-2-2', 'data-2-1', 'Brumeval a trois crèches.', 'Brumeval has three nurseries.'),
    new: ['Brumeval a trois crèches.'],
    says: { search: ['Brumeval has three nurseries.'] },
  },
  {
    name: 'an article is added at the end',
    changes: insert(
      'article-5',
      'article-4',
      '# Art. 5 : LITIGES\n\nLe tribunal est saisi.',
      '# Art. 5: DISPUTES\n\nThe court decides.',
    ),
    new: ['Art. 5 : LITIGES', 'Le tribunal est saisi.'],
    says: { pdf: [added, 'Art. 5'], lists: ['Titre ajouté'] },
    eve: { 'whole text': ['Article 5|texte ajouté par |l’avenant n° 1'] },
  },
  {
    name: 'an article is added between two others',
    changes: insert(
      'article-2-bis',
      'article-2',
      '# ARTICLE 2 bis – BUDGET\n\nUn budget est voté.',
      '# ARTICLE 2 bis – BUDGET\n\nA budget is voted.',
    ),
    new: ['ARTICLE 2 bis – BUDGET', 'Un budget est voté.'],
    says: { xml: ['<num>2 bis</num>'], lists: ['Art. 2 bis'], json: ['"printedNumber":"2 bis"'] },
  },
  {
    name: 'an axis is added with all that it holds',
    changes:
      insert('axis-3', 'axis-2', ...axis(3, 'Soutenir les familles', 'Support families')) +
      point('data-3-1', 'axis-3', 'Une famille sur dix est seule.', 'One family in ten is alone.') +
      insert('objective-3-1', 'axis-3', 'Rompre la solitude', 'End loneliness') +
      insert('action-3-1', 'axis-3', 'Tenir un café des familles', 'Run a family café', ', objectives: ["3-1"]'),
    new: [
      'Axe de travail 3 : Soutenir les familles',
      'Une famille sur dix est seule.',
      'Rompre la solitude',
      'Tenir un café des familles',
    ],
    says: { 'clause pages': ['Rompre la solitude'], map: ['Titre ajouté'], tracking: ['Titre ajouté'] },
    eve: { 'whole text': ['Axe 3|texte ajouté par |l’avenant n° 1'] },
  },
  {
    name: 'an action is repealed',
    changes: repeal('action-2-1'),
    old: [council],
    says: {
      'whole text': ['Texte abrogé depuis le 1er juillet 2027 par |l’avenant n° 1|.'],
      extracts: [gone],
      lists: ['Texte abrogé depuis le 1er juillet 2027 par |l’avenant n° 1'],
      markdown: [`*[Axe 2, action 1. ${gone}]*`],
      xml: ['status="removed"', gone],
      csv: ['repealed;1;2027-07-01;;;;https://exemple.fr/id/action-2-1/'],
      pdf: [gone],
      map: ['Axe 2, action 1'],
      json: ['"status":{"state":"repealed","amendment":"1","from":"2027-07-01"}'],
    },
    never: { csv: ['L’accord prévoit un conseil'], json: ['L’accord prévoit un conseil'], search: ['conseil où'] },
    eve: { coming: ['texte abrogé par |l’avenant n° 1'], amendments: ['Axe 2, action 1'] },
    from: { versions: ['texte abrogé depuis le 1er juillet 2027'], feed: ['Avenant n° 1'] },
  },
  {
    name: 'an article is repealed',
    changes: repeal('article-3'),
    old: ['Un comité se réunit chaque année.'],
    says: {
      pdf: ['Article 3 (abrogé)', gone],
      'whole text': ['(abrogé)'],
      xml: ['<article eId="art_3" wId="article-3"', 'status="removed"'],
    },
  },
  {
    name: 'an objective is repealed',
    changes: repeal('objective-2-1'),
    old: ['Associer les parents à la vie des crèches'],
    says: { lists: ['Texte abrogé'], pdf: [gone] },
  },
  {
    name: 'a data point is repealed',
    changes: repeal('data-2-1'),
    old: ['65 % des parents consultés'],
    says: { pdf: [gone], extracts: [gone] },
  },
  {
    name: 'an axis is repealed with all that it holds',
    changes: ['axis-2', 'data-2-1', 'objective-2-1', 'action-2-1'].map(repeal).join(''),
    old: ['Axe de travail 2 : Ecouter les parents', council, '65 % des parents consultés'],
    says: {
      pdf: ['Axe 2 (abrogé)'],
      xml: ['wId="axis-2"', 'wId="action-2-1"', 'wId="data-2-1"'],
      'whole text': ['Texte abrogé depuis le 1er juillet 2027'],
      markdown: [`*[Axe 2. ${gone}]*`, `*[Axe 2, objectif 1. ${gone}]*`],
    },
  },
  {
    name: 'an action with dates, statements and quotations is repealed',
    changes: repeal('action-1-1'),
    old: [nursery, 'La Ville construit le bâtiment'],
    says: { quotations: ['Texte abrogé depuis le 1er juillet 2027 par |l’avenant n° 1|.'], tracking: ['Texte abrogé'] },
    from: { versions: [nursery] },
  },
  {
    name: 'an action of which all was stated is repealed',
    changes: repeal('action-1-2'),
    old: ['Aider à ouvrir 2 maisons d’assistants maternels'],
    says: { tracking: ['Abandonné', 'Texte abrogé'], map: ['Axe 1, action 2'] },
    from: { feed: ['Axe 1, action 2'] },
  },
  {
    name: 'an article changes twice, on two days',
    changes: replace(
      'article-3',
      '# Art. 3 : SUIVI\n\nUn comité se réunit deux fois par an.',
      '# Art. 3: FOLLOW-UP\n\nA committee meets twice a year.',
    ),
    next: replace(
      'article-3',
      '# Art. 3 : SUIVI\n\nUn comité se réunit chaque mois.',
      '# Art. 3: FOLLOW-UP\n\nA committee meets each month.',
    ),
    old: ['Un comité se réunit chaque année.'],
    new: ['Un comité se réunit deux fois par an.'],
    from: {
      'whole text': ['À venir le 1er juillet 2028 :|texte modifié par |l’avenant n° 2'],
      xml: ['<force period="#period-amendment-1-until-amendment-2"/>'],
    },
    says: { csv: ['amended;1;2027-07-01;amended;2;2028-07-01;https://exemple.fr/id/article-3/'] },
    last: {
      old: ['deux fois par an'],
      new: ['Un comité se réunit chaque mois.'],
      says: { pdf: ['Texte modifié par les avenants n° 1 et 2, en vigueur depuis le 1er juillet 2028.'] },
    },
  },
  {
    name: 'an action is added, then repealed',
    changes: insert('action-2-2', 'action-2-1', 'Former les parents élus', 'Train elected parents'),
    next: repeal('action-2-2'),
    new: ['Former les parents élus'],
    says: { csv: ['added;1;2027-07-01;repealed;2;2028-07-01;https://exemple.fr/id/action-2-2/'] },
    last: {
      old: ['Former les parents élus'],
      says: {
        pdf: ['Texte abrogé depuis le 1er juillet 2028 par l’avenant n° 2.'],
        xml: ['wId="action-2-2" period="#period-amendment-1-until-amendment-2" status="removed"'],
      },
    },
  },
  {
    name: 'an action is added, then replaced',
    changes: insert('action-2-2', 'action-2-1', 'Former les parents élus', 'Train elected parents'),
    next: replace('action-2-2', 'Former tous les parents', 'Train all parents'),
    new: ['Former les parents élus'],
    last: {
      old: ['Former les parents élus'],
      new: ['Former tous les parents'],
      says: { csv: ['amended;2;2028-07-01;;;;https://exemple.fr/id/action-2-2/'] },
    },
  },
  {
    name: 'an annexe is added, then replaced',
    changes: insert(
      'annexe-1',
      'signatures',
      '# ANNEXE 1 : LES LIEUX\n\nLa crèche des Osiers a 20 berceaux.',
      '# ANNEX 1: PLACES\n\nThe Osiers nursery has 20 cots.',
    ),
    next: replace(
      'annexe-1',
      '# ANNEXE 1 : LES LIEUX\n\nLa crèche des Osiers a 25 berceaux.',
      '# ANNEX 1: PLACES\n\nThe Osiers nursery has 25 cots.',
    ),
    new: ['La crèche des Osiers a 20 berceaux.'],
    says: {
      lists: ['Annexe 1'],
      pdf: ['"tab":"Annexe 1"', added],
      xml: ['<doc name="annexe">', ' name="annexe" wId="annexe-1" period="#period-amendment-1-until-amendment-2"'],
      csv: ['annexe-1;annexe;1;', 'added;1;2027-07-01;amended;2;2028-07-01;https://exemple.fr/id/annexe-1/'],
      json: ['"fr":"Annexe 1","en":"Annex 1"'],
      markdown: ['## ANNEXE 1 : LES LIEUX'],
      extracts: ['La crèche des Osiers a 20 berceaux.'],
    },
    eve: { 'whole text': ['Annexe 1|texte ajouté par |l’avenant n° 1'] },
    from: { versions: ['Ajouté par|Avenant n° 1'] },
    last: { old: ['20 berceaux'], new: ['La crèche des Osiers a 25 berceaux.'] },
  },
  {
    name: 'an annexe is added, then repealed',
    changes: insert(
      'annexe-1',
      'signatures',
      '# ANNEXE 1 : LES LIEUX\n\nLa crèche des Osiers a 20 berceaux.',
      '# ANNEX 1: PLACES\n\nThe Osiers nursery has 20 cots.',
    ),
    next: repeal('annexe-1'),
    new: ['La crèche des Osiers a 20 berceaux.'],
    last: {
      old: ['20 berceaux'],
      says: {
        pdf: ['Annexe 1 (abrogé)'],
        xml: ['wId="annexe-1" period="#period-amendment-1-until-amendment-2" status="removed"'],
        lists: ['Texte abrogé depuis le 1er juillet 2028 par |l’avenant n° 2'],
        markdown: ['*[Annexe 1. Texte abrogé depuis le 1er juillet 2028 par l’avenant n° 2.]*'],
      },
    },
  },
  {
    name: 'an action is repealed, then comes back with other words',
    changes: repeal('action-2-1'),
    next: insert('action-2-1', 'axis-2', 'Réunir un conseil de crèche', 'Convene a nursery council'),
    old: [council],
    last: {
      new: ['Réunir un conseil de crèche'],
      old: [gone],
      says: {
        pdf: ['Texte ajouté par l’avenant n° 2, en vigueur depuis le 1er juillet 2028.'],
        csv: ['added;2;2028-07-01;;;;https://exemple.fr/id/action-2-1/'],
        tracking: ['Titre ajouté'],
        map: ['Titre ajouté'],
      },
    },
  },
  {
    name: 'an action is repealed, then another added after its place',
    changes: repeal('action-2-1'),
    next: insert('action-2-2', 'action-2-1', 'Former les parents élus', 'Train elected parents'),
    old: [council],
    last: { new: ['Former les parents élus'], says: { pdf: [gone], xml: ['wId="action-2-1"', 'wId="action-2-2"'] } },
  },
  {
    name: 'an amendment repeals, adds and replaces at once',
    changes:
      repeal('action-2-1') +
      insert('action-2-2', 'action-2-1', 'Former les parents élus', 'Train elected parents') +
      replace('objective-2-1', 'Entendre les familles', 'Hear families'),
    old: [council, 'Associer les parents à la vie des crèches'],
    new: ['Former les parents élus', 'Entendre les familles'],
    from: { amendments: ['Axe 2, action 1', 'Axe 2, action 2', 'Axe 2, objectif 1'] },
  },
  {
    name: 'the term is changed with its article',
    sets: 'sets: { term: P5Y }\n',
    changes: replace(
      'article-2',
      '# Art. 2 : DUREE\n\nLe présent accord est conclu pour cinq ans à compter de sa notification.\n\n' +
        'Six mois avant son terme, les parties se rencontrent.',
      '# Art. 2: LENGTH\n\nThis agreement is made for five years from its notification.\n\n' +
        'Six months before its end, the parties meet.',
    ),
    old: ['conclu pour deux ans'],
    new: ['conclu pour cinq ans'],
    says: { json: ['"term":"P5Y"', '"end":"2021-03-01"'] },
    eve: { ics: ['DTSTART;VALUE=DATE:20180301'], calendar: ['1er mars 2018'] },
    from: { ics: ['DTSTART;VALUE=DATE:20210301'], calendar: ['1er mars 2021'] },
  },
  {
    name: 'two amendments take effect on one day',
    second: repeal('action-2-1'),
    changes: replace('objective-2-1', 'Entendre les familles', 'Hear families'),
    old: [council, 'Associer les parents à la vie des crèches'],
    new: ['Entendre les familles'],
    says: {
      pdf: ['Texte modifié par les avenants n° 1 et 2, en vigueur depuis le 1er juillet 2027.'],
      markdown: ['Texte abrogé depuis le 1er juillet 2027 par l’avenant n° 2.'],
    },
  },
  {
    name: 'an axis gets another number',
    changes: replace(
      'axis-2',
      ...axis(2, 'Ecouter les parents, encore', 'Listen to parents, again'),
      `${plain}, number: II`,
    ),
    new: ['Ecouter les parents, encore'],
    says: { lists: ['Axe II'], xml: ['<num>II</num>'], json: ['Axe II, action 1'], tracking: ['Axe II'] },
    never: { json: ['"fr":"Axe 2, action 1"'] },
  },
  {
    name: 'a list and a table come',
    changes: bare(
      'preamble',
      '# PREAMBULE\n\nLe plan prévoit :\n1. une crèche ;\n2. un café.\n\nAnnée | Places\n--- | ---\n2027 | 90',
      '# PREAMBLE\n\nThe plan has:\n1. a nursery;\n2. a café.\n\nYear | Places\n--- | ---\n2027 | 90',
    ),
    new: ['une crèche ;'],
    says: { xml: ['<num>2.</num>', '<table'], csv: ['Année | Places'] },
  },
];

/** Where a change to come is announced. */
const announcing: TimeOutput[] = ['whole text', 'amendments'];

/** Returns those of some outputs that have some words. */
const having = (outputs: Outputs, words: string, names = Object.keys(outputs)) =>
  names.filter((name) => outputs[name]?.includes(words.replace(/[\u00a0\u202f]/g, ' ')));

describe.each(scenarios)('$name', (scenario) => {
  let states: Checked[] = [];
  let texts: Outputs[] = [];
  beforeAll(() => {
    const amendments = {
      1: head(1, day, scenario.sets) + scenario.changes,
      ...(scenario.next === undefined ? {} : { 2: head(2, later) + scenario.next }),
      ...(scenario.second === undefined ? {} : { 2: head(2, day) + scenario.second }),
    };
    states = amendedOn(amendments, scenario.last ? [eve, day, later] : [eve, day]);
    texts = states.map(({ model }) => textInForce(model));
  });
  afterAll(() => {
    [states, texts] = [[], []];
  });
  const told = (index: number, said: Told = {}): Outputs => {
    const state = states[index];
    if (!state) throw new Error(`no state ${index}`);
    return toldOfTime(state.model, [...new Set([...announcing, ...(Object.keys(said) as TimeOutput[])])]);
  };
  const checkSaid = (outputs: Outputs, said: Record<string, string[]> = {}) => {
    for (const [output, words] of Object.entries(said))
      for (const one of words) expect(having(outputs, one, [output]), `${output} says « ${one} »`).toEqual([output]);
  };

  it('is right in itself', () => {
    // Figures follow by lines of their own, and their tests say so.
    const errors = states
      .flatMap(({ problems }) => problems)
      .filter(({ severity, file }) => severity === 'error' && !file.startsWith('src/content/statistics/'));
    expect(errors.map(({ file, field, found }) => `${file} ${field}: ${found.fr}`)).toEqual([]);
  });

  it('changes nothing before its day', () => {
    for (const old of scenario.old ?? []) expect(having(texts[0] ?? {}, old, whole), old).toEqual(whole);
    for (const words of scenario.new ?? []) expect(having(texts[0] ?? {}, words), words).toEqual([]);
    checkSaid(told(0, scenario.eve), scenario.eve);
  });

  it('changes every output on its day', () => {
    for (const old of scenario.old ?? []) expect(having(texts[1] ?? {}, old), old).toEqual([]);
    for (const words of scenario.new ?? []) expect(having(texts[1] ?? {}, words, whole), words).toEqual(whole);
    checkSaid(texts[1] ?? {}, scenario.says);
    for (const [output, list] of Object.entries(scenario.never ?? {}))
      for (const words of list) expect(having(texts[1] ?? {}, words, [output]), words).toEqual([]);
    const after = told(1, scenario.from);
    if (!scenario.next) expect(having(after, 'À venir'), 'nothing is to come').toEqual([]);
    checkSaid(after, scenario.from);
  });

  const { last } = scenario;
  if (last === undefined) return;
  it('changes again on the day of the next amendment', () => {
    for (const old of last.old ?? []) expect(having(texts[2] ?? {}, old), old).toEqual([]);
    for (const words of last.new ?? []) expect(having(texts[2] ?? {}, words, whole), words).toEqual(whole);
    checkSaid(texts[2] ?? {}, last.says);
    expect(having(told(2), 'À venir'), 'nothing is to come').toEqual([]);
  });
});
