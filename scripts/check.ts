import { appendFileSync, watch, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comingLine } from '../src/check/coming-line.ts';
import { checkContent } from '../src/check/content.ts';
import { reportCodeQuality, reportGitHub, reportJson } from '../src/check/output.ts';
import { draftSentence, reportSummary, reportText } from '../src/check/report.ts';
import { runsOnGitHub } from '../src/check/workflow-command.ts';
import { draftsOf } from '../src/model/amendments/draft.ts';
import { staffLanguages } from '../src/model/problem.ts';
import { contentFolder } from '../src/reader/content-folder.ts';
import { run, Stop } from './stage.ts';

// npm run check [-- --lang en] [--format text|github|json] [--quality FILE] [--watch] : every problem of the
// content, in one go. --quality also writes them for GitLab, which shows them in a merge request.
// Exit code 1 when there is an error; warnings do not stop.
await run(async () => {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', default: 'fr' },
      format: { type: 'string', default: 'text' },
      quality: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  });
  const language = staffLanguages.find((known) => known === values.lang);
  if (!language) throw new Stop(`--lang ${values.lang} : langue inconnue. Langues : ${staffLanguages.join(', ')}.`);
  if (!['text', 'github', 'json'].includes(values.format))
    throw new Stop(`--format ${values.format} : format inconnu. Formats : text, github, json.`);

  const check = () => {
    const started = performance.now();
    const { problems, files, entries, model } = checkContent(process.cwd());
    const errors = problems.some(({ severity }) => severity === 'error');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const summary = `${reportSummary(problems, files, language)} (${seconds} s)`;
    if (values.quality !== undefined) writeFileSync(values.quality, reportCodeQuality(problems, language));
    if (values.format === 'json') console.log(reportJson(problems, language));
    else {
      if (problems.length > 0) console.log(`${reportText(problems, language)}\n`);
      if (problems.length > 0 && (values.format === 'github' || runsOnGitHub(process.env))) {
        const { annotations, summary } = reportGitHub(problems, language);
        console.log(annotations);
        const page = process.env['GITHUB_STEP_SUMMARY'];
        if (page && summary !== '') appendFileSync(page, summary);
      }
      for (const file of draftsOf(entries)) console.log(draftSentence(file, language));
      console.log(summary);
      const coming = errors ? undefined : comingLine(model, language);
      if (coming) console.log(coming);
    }
    process.exitCode = errors ? 1 : 0;
  };
  check();
  if (!values.watch) return;
  console.log('En attente de changements… (Ctrl+C pour arrêter)');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(contentFolder(), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`\n— ${new Date().toLocaleTimeString('fr')} —`);
      check();
    }, 150);
  });
}, '--lang fr ou en, --format text, github ou json, --quality FICHIER, --watch');
