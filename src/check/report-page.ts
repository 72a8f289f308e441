import { escapeXml } from '../model/markup.ts';
import { say, type Problem, type StaffLanguage } from '../model/problem.ts';
import { reportText } from './report.ts';

const heading = say('Le contenu est à corriger', 'The content needs mending');
const hint = say(
  'Enregistrez le fichier une fois corrigé : cette page se remplace toute seule.',
  'Save the file once mended: this page replaces itself.',
);
/** Returns a whole HTML page that lists problems for a person, and asks again each second until they are gone. */
export function reportPage(problems: readonly Problem[], language: StaffLanguage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="1">
<title>${heading[language]}</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui; max-width: 70ch; margin: 2rem auto; padding: 0 1rem }
pre { font-size: 1rem; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>${heading[language]}</h1>
<p>${hint[language]}</p>
<pre>${escapeXml(reportText(problems, language))}</pre>
</body>
</html>`;
}
