import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { currentCheck } from '../src/check/current.ts';
import { daysOfChange, hasDatePassed } from '../src/model/dates-to-come.ts';
import { isNoticeEnding } from '../src/model/security-notice.ts';
import { publishedDay } from './published-day.ts';
import { run, Stop } from './stage.ts';

// node scripts/command.mjs scripts/date-passed.ts --published 2026-12-31T23:30:00Z : says whether what the site says
// has changed by itself since it was last published, and tells a workflow (`publier=true`). Without the time: it has.
await run(async () => {
  const { values } = parseArgs({ options: { published: { type: 'string', default: '' } } });
  const { model } = currentCheck();
  const published = publishedDay(values.published);
  if (published === null)
    throw new Stop(`--published ${values.published} : ce n’est pas un instant, par exemple 2026-12-31T23:30:00Z.`);
  const days = daysOfChange(model);
  const passed =
    published === undefined ||
    hasDatePassed(days, published, model.date) ||
    (model.site.securityContact !== null && isNoticeEnding(published, model.date));
  console.log(
    passed
      ? 'Une date est passée depuis la dernière mise en ligne : le site est à reconstruire.'
      : `Aucune date n’est passée depuis le ${published} : rien à reconstruire.`,
  );
  const output = process.env['GITHUB_OUTPUT'];
  if (output) appendFileSync(output, `publier=${passed}\n`);
  return Promise.resolve();
}, '--published suivi d’un instant');
