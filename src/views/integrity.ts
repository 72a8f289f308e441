import { fileAddress } from '../editions/edition.ts';
import { clauseTextPath, sourceCopyPath, sumsPath, textFolder, wholeTextPath } from '../editions/text-files.ts';
import { clausePath, fileHref, href, paths } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';
import { linkTo, type Link } from './link.ts';
import { plainPage, type PlainPage } from './plain-page.ts';

/** The page on which anyone can check that no character of the text has changed. */
export interface IntegrityPageView extends PlainPage {
  locked: string;
  /** Commands that check one text, and all of them. */
  commands: { note: string; command: string }[];
  sums: Link;
  /** The page that judges citations. */
  verify: Link;
  wholes: { file: Link; sum: string }[];
  clauses: { clause: Link; file: Link; sum: string }[];
}

/** Returns the page on which anyone can check that no character of the text has changed. */
export function integrityPage(context: Context): IntegrityPageView {
  const { model, locale, site } = context;
  const { lock, signed } = model;
  const t = strings(locale);
  const example = signed.clauses.find(({ kind }) => kind === 'action') ?? signed.clauses[0];
  const sums = fileAddress(sumsPath, site);
  const folder = fileAddress(textFolder, site);
  const each = `curl -s ${folder}$file | sha256sum | grep -q $sum && echo "OK $file" || echo "DIFFERENT $file"`;
  return {
    ...plainPage(context, {
      path: paths.integrity,
      file: 'src/content/',
      title: t.integrityTitle,
      lead: t.integrityLead,
    }),
    locked: t.integrityLocked(formatDate(lock.locked, locale)),
    commands: [
      ...(example
        ? [{ note: t.integrityOne, command: `curl -s ${fileAddress(clauseTextPath(example.id), site)} | sha256sum` }]
        : []),
      { note: t.integrityAll, command: `curl -s ${sums} | while read sum file; do ${each}; done` },
    ],
    verify: linkTo(locale, t.verifyTitle, paths.verify),
    sums: { label: 'SHA256SUMS.txt', href: fileHref(sumsPath) },
    wholes: [
      { file: { label: t.integrityWhole, href: fileHref(wholeTextPath) }, sum: lock.whole },
      { file: { label: t.integritySource, href: fileHref(sourceCopyPath) }, sum: lock.source },
    ],
    clauses: signed.clauses.flatMap((clause) => {
      const locked = lock.clauses[clause.id];
      return locked
        ? [
            {
              clause: { label: clauseName(clause, locale), href: href(locale, clausePath(clause)) },
              file: { label: `${clause.id}.txt`, href: fileHref(clauseTextPath(clause.id)) },
              sum: locked.sha256,
            },
          ]
        : [];
    }),
  };
}
