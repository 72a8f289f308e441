import { checkContent } from '../src/check/content.ts';
import { reportSummary, reportText } from '../src/check/report.ts';
import { locales } from '../src/model/locale.ts';

// npm run check [-- --lang en] : every problem of the content, in one go. Exit code 1 when there is an error.
const asked = process.argv[process.argv.indexOf('--lang') + 1];
const locale = process.argv.includes('--lang') ? (locales.find((known) => known === asked) ?? 'fr') : 'fr';
const started = performance.now();
const { problems, files } = checkContent(process.cwd());
if (problems.length > 0) console.log(`${reportText(problems, locale)}\n`);
console.log(`${reportSummary(problems, files, locale)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
process.exitCode = problems.some((problem) => problem.severity === 'error') ? 1 : 0;
