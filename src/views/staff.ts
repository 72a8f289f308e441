import { pagedKinds } from '../model/convention/convention.ts';
import { clausesOf } from '../model/convention/reading.ts';
import { paragraphsOf } from '../model/convention/clause-text.ts';
import { editingState } from '../model/editing.ts';
import type { Entry } from '../model/entry.ts';
import { pictures, type Picture } from '../model/families/schema.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { href, paths, recordPath } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { editableKinds, type EditableKind } from './editable.ts';
import { clauseMark, clauseTitle, type ClauseMark } from './clause-link.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** Every component that content can call for, as it looks, with real words of this convention. */
export interface StyleGuideView {
  text?: string | undefined;
  summary?: { text: string; axis?: number | undefined } | undefined;
  marks: ClauseMark[];
  status: StatusView;
  parts: { name: string; title: string }[];
  pictures: readonly Picture[];
}

/** What those who keep the site look at: what is stale, missing or unverified. */
export interface StaffPageView {
  frame: Frame;
  title: string;
  lead: string;
  editable: EditableKind[];
  /** `commands` bring the stale translations up to date. */
  translations: { collection: string; language: Locale; current: number; commands: string[] }[];
  missing: string[];
  checked: { date: string; page: Link }[];
  unknown: { action: Link; file: string }[];
  guide: StyleGuideView;
}

/** Returns the page for those who keep the site; `entries` are all the content. */
export function staffPage(context: Context, entries: readonly Entry[]): StaffPageView {
  const { model, locale } = context;
  const t = strings(locale);
  const state = editingState(model, entries);
  return {
    frame: frame(context, {
      path: paths.staff,
      file: 'src/content/',
      title: t.staffTitle,
      description: t.staffLead,
      indexed: false,
      told: false,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.staffTitle }],
    }),
    title: t.staffTitle,
    lead: t.staffLead,
    editable: editableKinds(context, entries),
    translations: state.translations.map(({ collection, locale: language, current, stale }) => ({
      collection,
      language,
      current,
      commands: stale.map((id) => `npm run translate -- ${collection}/${id}`),
    })),
    missing: state.missing,
    checked: state.checked.flatMap(({ collection, id, date }) => {
      const page = model[collection].get(id);
      const path = recordPath(collection, id);
      return page ? [{ date: formatDate(date, locale), page: linkTo(locale, page.title[locale], path) }] : [];
    }),
    unknown: state.unknown.flatMap((id) => {
      const action = model.convention.byId.get(id);
      return action
        ? [
            {
              action: { label: clauseTitle(action, locale), href: `${href(locale, paths.tracking)}#${id}` },
              file: `src/content/commitments/${action.number}.yaml`,
            },
          ]
        : [];
    }),
    guide: styleGuide(model, locale),
  };
}

function styleGuide(model: Model, locale: Locale): StyleGuideView {
  const t = strings(locale);
  const { convention } = model;
  const [action] = clausesOf(convention, 'action');
  const parts = { What: t.what, Who: t.who, How: t.how, Next: t.nextStep, Today: t.today };
  return {
    text: action && paragraphsOf(action.blocks[referenceLocale])[0]?.text,
    summary: action?.summary && { text: action.summary[locale], axis: action.axis },
    marks: pagedKinds.flatMap((kind) => {
      const [first] = clausesOf(convention, kind);
      return first ? [clauseMark(first, locale)] : [];
    }),
    status: statusOfCopy({ model, locale }),
    parts: Object.entries(parts).map(([name, title]) => ({ name, title })),
    pictures,
  };
}
