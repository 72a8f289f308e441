import { localize, type Locale, type Localized } from '../model/locale.ts';
import { familyPhrases } from './family-strings.ts';
import { one } from './plural.ts';
import { figurePhrases } from './figure-strings.ts';
import { partnerPhrases } from './strings-partners.ts';

// Every word of the interface, both languages side by side. Words about this convention stand in the content.

const phrases = {
  languageName: { fr: 'Français', en: 'English' },
  languages: { fr: 'Langue, language', en: 'Langue, language' },
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  inPlainWords: { fr: 'En clair', en: 'In plain words' },
  wordForWord: { fr: 'Mot à mot', en: 'Word for word' },
  tagline: { fr: 'en clair et', en: 'in plain words and' },
  taglineText: { fr: 'mot à mot', en: 'word for word' },
  mainNavigation: { fr: 'Navigation principale', en: 'Main navigation' },
  breadcrumb: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  home: { fr: 'Accueil', en: 'Home' },
  wholeText: { fr: 'Texte complet', en: 'Whole text' },
  convention: { fr: 'Convention', en: 'Agreement' },
  articles: { fr: 'Articles', en: 'Articles' },
  axes: { fr: 'Axes', en: 'Strands' },
  objectives: { fr: 'Objectifs', en: 'Objectives' },
  actions: { fr: 'Actions', en: 'Actions' },
  article: { fr: 'Article', en: 'Article' },
  axis: { fr: 'Axe', en: 'Strand' },
  objective: { fr: 'Objectif', en: 'Objective' },
  action: { fr: 'Action', en: 'Action' },
  data: { fr: 'Donnée', en: 'Data' },
  articleShort: { fr: 'Art.', en: 'Art.' },
  search: { fr: 'Chercher', en: 'Search' },
  searchLabel: { fr: 'Que cherchez-vous ?', en: 'What are you looking for?' },
  searchShort: { fr: 'Chercher sur le site', en: 'Search the site' },
  forExample: { fr: 'Par exemple :', en: 'For example:' },
  explanationNote: {
    fr: 'Explication écrite pour ce site. Elle n’a pas de valeur juridique.',
    en: 'Written for this site. It has no legal force.',
  },
  textNote: { fr: 'Texte reproduit sans changement.', en: 'The French text is reproduced without change.' },
  numberNote: {
    fr: (n: number) => `Le texte ne numérote pas les actions : le numéro ${n} est celui de ce site.`,
    en: (n: number) => `The text does not number its actions: number ${n} is this site’s.`,
  },
  named: {
    fr: (name: string, title: string) => `${name} : ${title}`,
    en: (name: string, title: string) => `${name}: ${title}`,
  },
  translationNote: {
    fr: 'Traduction non officielle. Seul le texte français fait foi.',
    en: 'Unofficial English translation. The French text prevails.',
  },
  translationWhole: {
    fr: 'Traduction non officielle, pour information. Seul le texte français fait foi.',
    en: 'Unofficial translation, for information. If the two differ, the French text prevails.',
  },
  translationLabel: { fr: 'Traduction non officielle', en: 'Unofficial translation' },
  staleTranslation: {
    fr: 'Cette traduction est plus ancienne que le texte français.',
    en: 'This translation is older than the French text: parts of it may no longer match.',
  },
  inWholeText: { fr: 'Voir dans le texte complet', en: 'See in the whole text' },
  linkToParagraph: { fr: (n: number) => `Lien vers le paragraphe ${n}`, en: (n: number) => `Link to paragraph ${n}` },
  plannedDates: { fr: 'Échéances prévues', en: 'Planned dates' },
  dashedNote: { fr: 'Contour pointillé : prévu par le texte.', en: 'Dashed outline: planned in the text.' },
  outcomeUnknown: {
    fr: 'Ce site ne dit pas si ces projets ont abouti.',
    en: 'This site does not say whether these projects went ahead.',
  },
  whoDoesWhat: { fr: 'Qui fait quoi', en: 'Who does what' },
  noPartner: {
    fr: 'Le texte ne nomme pas de partenaire pour cette action.',
    en: 'The text names no partner for this action.',
  },
  relatedObjectives: { fr: 'Objectifs liés', en: 'Related objectives' },
  relatedActions: { fr: 'Actions liées', en: 'Related actions' },
  relationNote: {
    fr: 'Liens proposés par ce site : le texte ne relie pas les actions aux objectifs.',
    en: 'Links suggested by this site: the text does not tie actions to objectives.',
  },
  cite: { fr: 'Citer', en: 'Cite' },
  citeThis: { fr: 'Citer ce texte', en: 'Cite this text' },
  reference: { fr: 'Référence', en: 'Reference' },
  permanentLink: { fr: 'Lien permanent', en: 'Permanent link' },
  citeNote: {
    fr: 'Un clic sélectionne tout. Pour un paragraphe, ajoutez par exemple #p1.',
    en: 'Click once to select everything. For a paragraph, add for example #p1.',
  },
  previousAndNext: { fr: 'Texte précédent et suivant', en: 'Previous and next text' },
  previous: { fr: 'Précédent', en: 'Previous' },
  next: { fr: 'Suivant', en: 'Next' },
  whatWeKnow: { fr: 'Ce que l’on sait de ce texte', en: 'What is known about this text' },
  source: { fr: 'Source :', en: 'Source:' },
  startingPoint: { fr: 'D’où l’on part', en: 'The starting point' },
  aims: { fr: 'Ce qui est visé', en: 'What is aimed for' },
  plans: { fr: 'Ce qui est prévu', en: 'What is planned' },
  nData: { fr: (n: number) => one(n, 'donnée', 'données'), en: (n: number) => one(n, 'data point', 'data points') },
  nObjectives: {
    fr: (n: number) => one(n, 'objectif', 'objectifs'),
    en: (n: number) => one(n, 'objective', 'objectives'),
  },
  nActions: { fr: (n: number) => one(n, 'action', 'actions'), en: (n: number) => one(n, 'action', 'actions') },
  ofTotal: {
    fr: (n: number, total: number) => `${n} sur ${total}`,
    en: (n: number, total: number) => `${n} of ${total}`,
  },
  articlesTitle: { fr: 'Les articles, un par un', en: 'The articles, one by one' },
  axesTitle: { fr: 'Les axes de travail', en: 'The working strands' },
  objectivesTitle: { fr: 'Les objectifs', en: 'The objectives' },
  actionsTitle: { fr: 'Les actions prévues', en: 'The planned actions' },
  listDescription: {
    fr: (title: string, n: number) => `${title} : ${n} pages, mot à mot et en clair.`,
    en: (title: string, n: number) => `${title}: ${n} pages, word for word and in plain words.`,
  },
  axesLead: {
    fr: 'Chaque axe a sa gommette. Elle vous guide sur toutes les pages du site.',
    en: 'Each strand has its own sticker, shown throughout the site.',
  },
  homeAxes: {
    fr: (n: number) => `La convention tient en ${n} axes`,
    en: (n: number) => `The agreement comes down to ${n} strands`,
  },
  homeArticles: { fr: 'Le texte, article par article', en: 'The text, article by article' },
  signedBy: { fr: 'Parties nommées par le texte :', en: 'Parties named in the text:' },
  readWhole: { fr: 'Lire tout le texte', en: 'Read the whole text' },
  conventionNote: {
    fr: 'Texte reproduit sans changement d’après la copie transmise. Les formes, les liens et les numéros des actions sont ajoutés par ce site.',
    en: 'Translated from the copy supplied to this site. The French text prevails. The shapes, links and action numbers are added by this site.',
  },
  addressNote: {
    fr: (address: string, name: string) =>
      `Chaque article, axe, objectif et action a son adresse permanente, qui finit par son numéro : ${address} est celle de « ${name} ».`,
    en: (address: string, name: string) =>
      `Each article, strand, objective and action has its permanent address, which ends with its number: ${address} is that of “${name}”.`,
  },
  page: { fr: 'page', en: 'page' },
  articleRange: {
    fr: (first: number, last: number) => `Articles ${first} à ${last}`,
    en: (first: number, last: number) => `Articles ${first} to ${last}`,
  },
  viewTitles: {
    fr: {
      text: 'Le texte de la convention',
      summaries: 'Le texte de la convention, avec des résumés en clair',
      large: 'Le texte de la convention, en grands caractères',
      bilingual: 'Le texte de la convention, en français et en anglais',
    },
    en: {
      text: 'The text of the agreement',
      summaries: 'The text of the agreement, with plain summaries',
      large: 'The text of the agreement, in large print',
      bilingual: 'The text of the agreement, in French and English',
    },
  },
  viewLabels: {
    fr: {
      text: 'Texte seul',
      summaries: 'Avec des résumés en clair',
      large: 'En grands caractères',
      bilingual: 'En français et en anglais',
    },
    en: {
      text: 'Text alone',
      summaries: 'With plain summaries',
      large: 'In large print',
      bilingual: 'In French and English',
    },
  },
  leaflet: { fr: 'Feuillet à imprimer et à remettre :', en: 'Leaflet to print and hand over:' },
  leafletA4: { fr: 'une page A4', en: 'one A4 page' },
  leafletA5: { fr: 'deux feuillets A5 par page', en: 'two A5 leaflets to a page' },
  leafletNotes: {
    fr: 'Pour écrire : jour, heure, adresse, nom de la personne',
    en: 'Room to write: day, time, address, name of the person',
  },
  leafletOnline: { fr: 'Sur internet, à jour :', en: 'Online, up to date:' },
  qrCode: {
    fr: (address: string) => `Code QR de l’adresse ${address}`,
    en: (address: string) => `QR code of the address ${address}`,
  },
  readOrPrint: { fr: 'Lire ou imprimer', en: 'Read or print' },
  printNote: {
    fr: 'Chaque version s’imprime telle quelle, sur papier A4.',
    en: 'Each version prints as it stands, on A4 paper.',
  },
  downloadPdf: { fr: 'Télécharger en PDF', en: 'Download as PDF' },
  largePrint: { fr: 'grands caractères', en: 'large print' },
  languageNames: { fr: { fr: 'français', en: 'anglais' }, en: { fr: 'French', en: 'English' } },
  fileSize: { fr: (kilobytes: number) => `${kilobytes} ko`, en: (kilobytes: number) => `${kilobytes} kB` },
  contents: { fr: 'Sommaire', en: 'Contents' },
  preamble: { fr: 'Préambule', en: 'Preamble' },
  parties: { fr: 'Parties', en: 'Parties' },
  title: { fr: 'Titre', en: 'Title' },
  signatures: { fr: 'Signatures', en: 'Signatures' },
  partWords: {
    fr: {
      parties: 'qui sont les parties · signataires · qui a signé la convention · représentants',
      preamble: 'pourquoi · contexte · introduction',
      signatures: 'qui a signé la convention · signataires · signature · président · maire',
      title: 'nom de la convention',
    },
    en: {
      parties: 'who are the parties · who signed the agreement · signatories · representatives',
      preamble: 'why · background · introduction',
      signatures: 'who signed · signatories · signature · president · mayor',
      title: 'name of the agreement',
    },
  },
  namesNote: {
    fr: 'Noms inscrits à la fin du texte. Ce site ne dit pas que cette copie est signée.',
    en: 'Names written at the end of the text. This site does not say that this copy is signed.',
  },
  workingAxis: { fr: 'axe de travail', en: 'working strand' },
  footerConvention: { fr: 'Convention', en: 'Agreement' },
  licence: { fr: 'Textes et données :', en: 'Texts and data:' },
  notFoundTitle: { fr: 'Page introuvable', en: 'Page not found' },
  notFound: {
    fr: 'Cette adresse ne mène à aucune page. Cherchez un mot, ou repartez de l’accueil.',
    en: 'There is no page at this address. Search for a word, or start again from the home page.',
  },
  searchTitle: { fr: 'Chercher', en: 'Search' },
  searchNoScript: {
    fr: 'La recherche a besoin de JavaScript. Sans lui, voici toutes les pages du site.',
    en: 'Search needs JavaScript. Without it, here are all the pages of the site.',
  },
  searchLoading: { fr: 'Recherche en cours…', en: 'Searching…' },
  searchFailed: {
    fr: 'La recherche n’a pas pu se charger. Vérifiez votre connexion, ou partez de la liste ci-dessous.',
    en: 'The search could not be loaded. Check your connection, or start from the list below.',
  },
  searchNone: { fr: 'Aucun résultat pour « {query} ».', en: 'No result for “{query}”.' },
  searchNoneHelp: {
    fr: 'Essayez un mot plus court, ou partez de votre situation. Le site officiel pour chercher une place :',
    en: 'Try a shorter word, or start from your situation. The official website for finding a place:',
  },
  searchOne: { fr: '1 résultat pour « {query} »', en: '1 result for “{query}”' },
  searchMany: { fr: '{count} résultats pour « {query} »', en: '{count} results for “{query}”' },
  searchCorrected: {
    fr: 'Rien pour « {query} ». Voici les réponses pour le mot le plus proche.',
    en: 'Nothing for “{query}”. Here are the answers for the nearest word.',
  },
  searchFilter: { fr: 'Limiter les résultats', en: 'Narrow the results' },
  searchAll: { fr: 'Tout', en: 'All' },
  searchText: { fr: 'Le texte', en: 'The text' },
  searchFigures: { fr: 'Chiffres', en: 'Figures' },
  searchMore: { fr: 'Voir plus de résultats', en: 'See more results' },
  allPages: { fr: 'Toutes les pages', en: 'All the pages' },
  metaSearch: {
    fr: 'Chercher dans la convention, ses articles, ses objectifs et ses actions.',
    en: 'Search the agreement, its articles, objectives and actions.',
  },

  ...familyPhrases,
  ...figurePhrases,
  ...partnerPhrases,
} satisfies Record<string, Localized<unknown>>;

type Phrases = { [K in keyof typeof phrases]: (typeof phrases)[K]['fr'] };

const byLocale = localize(
  (locale) => Object.fromEntries(Object.entries(phrases).map(([key, value]) => [key, value[locale]])) as Phrases,
);

/** Returns the words of the interface in one language: `strings('fr').home`. */
export const strings = (locale: Locale): Phrases => byLocale[locale];
