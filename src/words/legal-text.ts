import type { Localized } from '../model/locale.ts';

/** What a screen reader says of the signs of the legal text. */
export const legalWords = {
  note: { fr: 'Note', en: 'Note' },
  noteBack: { fr: 'Retour au texte de la note', en: 'Back to the text of note' },
  blank: { fr: 'à remplir', en: 'to fill in' },
  table: { fr: 'Tableau', en: 'Table' },
} satisfies Record<string, Localized>;
