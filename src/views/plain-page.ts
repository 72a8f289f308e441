import { paths } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import type { Hit } from './clause.ts';
import { frame, type Context, type Frame } from './frame.ts';

/** A page for partners: its title, one sentence, then its sections. */
export interface PlainPage {
  frame: Frame;
  hit: Hit;
  title: string;
  lead: string;
}

/** Returns what opens a page for partners. */
export function plainPage(
  context: Context,
  {
    path,
    title,
    lead,
    file,
    linkedData = [],
  }: {
    path: string;
    title: string;
    lead: string;
    /** The content file, or the folder, that the page shows. */
    file: string;
    linkedData?: object[];
  },
): PlainPage {
  const { model, locale } = context;
  const t = strings(locale);
  return {
    frame: frame(context, {
      path,
      file,
      title: `${title} · ${model.site.name[locale]}`,
      description: lead,
      crumbs: [{ label: t.home, path: paths.home }, { label: title }],
      linkedData,
    }),
    hit: { kind: t.forPartners, mark: 'tab - -', group: 'partners' },
    title,
    lead,
  };
}
