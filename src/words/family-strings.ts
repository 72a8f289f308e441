import type { Localized } from '../model/locale.ts';
import { inYears, one } from './plural.ts';

// The words of the interface on the pages for families and about the site; `strings.ts` gives them all out.
export const familyPhrases = {
  // Staff
  staffTitle: { fr: 'Rédaction', en: 'Editing' },
  staffLead: {
    fr: 'Pour l’équipe qui tient le site : ce qui est à revoir, à compléter ou à vérifier, et les composants tels qu’ils se montrent.',
    en: 'For the team that keeps the site: what to revise, complete or check, and the components as they look.',
  },
  staffTranslations: { fr: 'Traductions', en: 'Translations' },
  staffKind: { fr: 'Sorte', en: 'Kind' },
  staffLanguage: { fr: 'Langue', en: 'Language' },
  staffCurrent: { fr: 'À jour', en: 'Current' },
  staffStale: { fr: 'À revoir', en: 'To revise' },
  staffMissing: { fr: 'Faits à compléter dans site.yaml', en: 'Facts to complete in site.yaml' },
  staffNothing: { fr: 'Rien ne manque.', en: 'Nothing is missing.' },
  staffChecked: {
    fr: 'Pages par date de vérification, la plus ancienne d’abord',
    en: 'Pages by the date they were checked, oldest first',
  },
  staffUnknown: { fr: 'Actions dont on ne sait rien', en: 'Actions of which nothing is known' },
  staffGuide: { fr: 'Guide de style', en: 'Style guide' },
  staffGuideVoices: {
    fr: 'En sérif : les mots de la convention, au caractère près. En bâton : les nôtres. Jamais l’inverse.',
    en: 'In serif: the words of the agreement, to the character. In sans: ours. Never the other way round.',
  },
  staffGuideMarks: {
    fr: 'Marques : article, axe, objectif (contour), action (pleine), prévu (pointillé)',
    en: 'Marks: article, strand, objective (outline), action (full), planned (dashed)',
  },
  staffGuideBanner: { fr: 'Bandeau d’état, sur chaque page de texte', en: 'Status strip, on each page of the text' },
  staffGuideParts: { fr: 'Parties d’une page de service ou de situation', en: 'Parts of a service or situation page' },
  staffGuideWords: {
    fr: 'Phrases de moins de vingt mots, à la deuxième personne. Pas de sigle sans explication.',
    en: 'Sentences under twenty words, in the second person. No unexplained acronym.',
  },
  staffGuidePictures: {
    fr: 'Dessins des situations (champ « picture »)',
    en: 'Pictures of situations (field “picture”)',
  },

  // About
  about: { fr: 'À propos', en: 'About' },
  editPage: { fr: 'Corriger cette page', en: 'Correct this page' },
  reportError: { fr: 'Signaler une erreur', en: 'Report an error' },
  toComplete: { fr: 'à compléter', en: 'to be completed' },
  accessibilityState: { fr: 'Accessibilité : non conforme', en: 'Accessibility: non-compliant' },
  director: { fr: 'Directeur ou directrice de la publication', en: 'Publication director' },
  publisher: { fr: 'Éditeur', en: 'Publisher' },
  host: { fr: 'Hébergeur', en: 'Host' },
  postalAddress: { fr: 'Adresse', en: 'Address' },
  telephone: { fr: 'Téléphone', en: 'Telephone' },
  contact: { fr: 'Contact', en: 'Contact' },

  // Families
  places: { fr: 'Où aller ?', en: 'Where to go' },
  noPlaces: {
    fr: 'Ce site ne connaît encore aucune adresse : la convention n’en donne pas. Pour trouver un lieu aujourd’hui :',
    en: 'We do not have any addresses yet: the agreement gives none. To find a place today:',
  },
  nPlaces: { fr: (n: number) => one(n, 'lieu', 'lieux'), en: (n: number) => one(n, 'place', 'places') },
  everyTown: { fr: 'Partout', en: 'Everywhere' },
  phone: { fr: 'Téléphone :', en: 'Phone:' },
  email: { fr: 'Courriel :', en: 'Email:' },
  website: { fr: 'Site :', en: 'Website:' },
  spoken: { fr: 'Langues parlées :', en: 'Languages spoken:' },
  wheelchair: {
    fr: {
      oui: 'Accessible en fauteuil roulant.',
      non: 'Non accessible en fauteuil roulant.',
      partielle: 'Accessible en partie en fauteuil roulant.',
    },
    en: {
      oui: 'Wheelchair accessible.',
      non: 'Not wheelchair accessible.',
      partielle: 'Partly wheelchair accessible.',
    },
  },
  families: { fr: 'Familles', en: 'Families' },
  situations: { fr: 'Situations', en: 'Situations' },
  situationsTitle: { fr: 'Quelle est votre situation ?', en: 'What is your situation?' },
  situationsLead: { fr: 'Choisissez la phrase qui vous ressemble.', en: 'Choose the sentence that sounds like you.' },
  services: { fr: 'Services', en: 'Services' },
  servicesTitle: { fr: 'Les services pour les familles', en: 'Services for families' },
  servicesLead: {
    fr: 'Ce que c’est, pour qui, et à qui demander.',
    en: 'What each one is, who it is for, and whom to ask.',
  },
  service: { fr: 'Service', en: 'Service' },
  situation: { fr: 'Situation', en: 'Situation' },
  what: { fr: 'De quoi s’agit-il ?', en: 'What is it?' },
  who: { fr: 'Pour qui ?', en: 'Who is it for?' },
  how: { fr: 'Comment ça marche ?', en: 'How does it work?' },
  nextStep: { fr: 'Que faire maintenant ?', en: 'What to do next' },
  today: { fr: 'Que faire aujourd’hui ?', en: 'What to do today' },
  officialName: { fr: 'Nom officiel :', en: 'Official name:' },
  officialLinks: { fr: 'Liens officiels', en: 'Official links' },
  promised: { fr: 'Ce que prévoit la convention', en: 'What the agreement plans' },
  morePromises: {
    fr: (n: number) => `Lire ${n === 1 ? 'l’autre texte' : `les ${n} autres textes`}`,
    en: (n: number) => `Read ${n === 1 ? 'the other clause' : `the other ${n} clauses`}`,
  },
  seeFigures: {
    fr: (n: number) =>
      n === 1 ? 'Voir le chiffre qui concerne ce service' : `Voir les ${n} chiffres qui concernent ce service`,
    en: (n: number) => (n === 1 ? 'See the figure about this service' : `See the ${n} figures about this service`),
  },
  promisedNote: {
    fr: 'Ce sont des projets de la convention. Demandez ce qu’il en est aujourd’hui.',
    en: 'These were plans in the agreement. Ask what has become of them.',
  },
  readClause: { fr: (name: string) => `Lire : ${name}`, en: (name: string) => `Read: ${name}` },
  namesInTime: { fr: 'Les noms au fil du temps', en: 'Names over time' },
  since: { fr: (date: string) => `depuis le ${date}`, en: (date: string) => `since ${date}` },
  until: { fr: (date: string) => `jusqu’au ${date}`, en: (date: string) => `until ${date}` },
  wordsYouMayMeet: { fr: 'Les mots que vous pouvez rencontrer', en: 'Words you may meet' },
  checkedOn: {
    fr: (date: string) => `Page vérifiée le ${date}.`,
    en: (date: string) => `Page last checked on ${date}.`,
  },
  sources: { fr: 'Sources', en: 'Sources' },
  seeAlso: { fr: 'Voir aussi', en: 'See also' },
  ages: {
    fr: (minimum: number | undefined, maximum: number | undefined) =>
      [
        minimum === undefined ? '' : `à partir de ${inYears(minimum, 'mois', 'ans')}`,
        maximum === undefined ? '' : `moins de ${inYears(maximum + 1, 'mois', 'ans')}`,
      ]
        .filter(Boolean)
        .join(', '),
    en: (minimum: number | undefined, maximum: number | undefined) =>
      [
        minimum === undefined ? '' : `from ${inYears(minimum, 'months', 'years')}`,
        maximum === undefined ? '' : `under ${inYears(maximum + 1, 'months', 'years')}`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  age: { fr: 'Âge :', en: 'Age:' },
  fittingServices: { fr: 'Les services qui peuvent vous aider', en: 'Services that may help you' },
  forFamilies: { fr: 'Pour les familles', en: 'For families' },
  namedPartners: { fr: 'Qui est nommé', en: 'Who is named' },
  glossary: { fr: 'Glossaire', en: 'Glossary' },
  glossaryTitle: { fr: 'Les mots de la convention', en: 'The words of the agreement' },
  glossaryLead: {
    fr: 'Les sigles et les mots de la convention, expliqués simplement.',
    en: 'The acronyms and words of the agreement, in plain words.',
  },
  changedSince: { fr: 'Depuis la convention :', en: 'Since the agreement:' },
  notKnown: { fr: 'Ce que nous ne savons pas :', en: 'What we do not know:' },
  readInText: { fr: 'Dans le texte :', en: 'In the text:' },
  inGlossary: { fr: 'Voir dans le glossaire', en: 'See in the glossary' },
  meaningOf: { fr: (term: string) => `Sens de « ${term} »`, en: (term: string) => `Meaning of “${term}”` },
  close: { fr: 'Fermer', en: 'Close' },
  partners: { fr: 'Partenaires', en: 'Partners' },
  partner: { fr: 'Partenaire', en: 'Partner' },
  party: { fr: 'Partie à la convention', en: 'Party to the agreement' },
  partnersTitle: { fr: 'Les partenaires de la convention', en: 'The partners of the agreement' },
  partnersLead: {
    fr: 'Chaque organisme que le texte nomme, et son rôle selon le texte.',
    en: 'Each organisation named in the text, and the role the text gives it.',
  },
  roleByText: { fr: 'Son rôle selon le texte', en: 'Its role according to the text' },
  naming: { fr: 'Les textes qui le nomment', en: 'The clauses that name it' },
  noNaming: { fr: 'Aucun texte ne le nomme sous ce nom.', en: 'No clause names it under this name.' },
  officialSite: { fr: 'Site officiel', en: 'Official site' },
  chooser: { fr: 'Trouver en quelques questions', en: 'Find your way in a few questions' },
  chooserLead: {
    fr: 'Quatre questions au plus. Nous ne demandons pas votre nom.',
    en: 'Four questions at most. We do not ask your name.',
  },
  chooserResult: { fr: 'Ce qui peut vous convenir', en: 'What may suit you' },
  chooserNone: {
    fr: 'Aucun service ne répond à toutes vos réponses. Ceux-ci s’en approchent :',
    en: 'No service matches all your answers. These come close:',
  },
  chooserAlways: { fr: 'Pour aller plus loin :', en: 'Other help:' },
  chooserAgain: { fr: 'Recommencer', en: 'Start again' },
  chooserBack: { fr: 'Changer cette réponse', en: 'Change this answer' },
  yourAnswers: { fr: 'Vos réponses', en: 'Your answers' },
  question: {
    fr: (n: number, total: number) => `Question ${n} sur ${total}`,
    en: (n: number, total: number) => `Question ${n} of ${total}`,
  },
  readFirst: { fr: 'À lire d’abord', en: 'Read this first' },
} satisfies Record<string, Localized<unknown>>;
