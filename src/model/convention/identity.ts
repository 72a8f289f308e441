import type { Amendment } from '../amendments/amendment.ts';
import { inOrderOfEffect } from '../amendments/states.ts';
import { localize } from '../locale.ts';
import type { ConventionRecord } from '../record-schemas.ts';

/** What the convention is called where it is cited, whose it is and who signed it. */
export type Identity = Pick<ConventionRecord, 'shortTitle' | 'citation' | 'parties' | 'signatories'>;

/**
 * Returns the identity that holds on a day (ISO 8601), or as signed: as each amendment in force sets it. A new title is
 * cited from the day on which it is the title.
 */
export function identityAt(record: Identity, amendments: readonly Amendment[], day?: string): Identity {
  const inForce = inOrderOfEffect(amendments).filter(({ effect }) => day !== undefined && effect <= day);
  return inForce.reduce<Identity>(
    (identity, { sets, changes }) => {
      const title = changes.flatMap((change) =>
        change.clause === 'title' && change.action === 'replace' ? [change.text] : [],
      )[0];
      return {
        shortTitle: sets.shortTitle ?? identity.shortTitle,
        citation: title ? localize((locale) => title[locale].trim().replace(/\s*\n\s*/g, ' ')) : identity.citation,
        parties: sets.parties ?? identity.parties,
        signatories: sets.signatories ?? identity.signatories,
      };
    },
    {
      shortTitle: record.shortTitle,
      citation: record.citation,
      parties: record.parties,
      signatories: record.signatories,
    },
  );
}
