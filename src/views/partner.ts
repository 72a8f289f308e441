import { partnerFeedPath } from '../editions/atom.ts';
import { hasDates, partnerCalendarPath } from '../editions/icalendar.ts';
import type { Partner } from '../model/families/families.ts';
import { absolute, fileHref, partnerPath, paths, shortAddress } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { accountOf, type AccountView } from './account.ts';
import type { Hit } from './clause.ts';
import { namedClauseLink, type ClauseLink } from './clause-link.ts';
import { fileItems, type FileItem } from './files.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { hostOf, linkTo, type Link } from './link.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** The page of a body that the text names. */
export interface PartnerPageView {
  frame: Frame;
  hit: Hit;
  name: string;
  /** Whether it is a party to the convention. */
  party: boolean;
  status: StatusView;
  role: string;
  since?: string | undefined;
  website?: { host: string; href: string } | undefined;
  sources: Link[];
  /** What the text asks of it, and what is known of it. */
  account: AccountView;
  /** Ways to follow it, and the agenda of the meeting; on paper each shows its address. */
  follow: (Link & { shown: string })[];
  /** The other clauses that name it. */
  named: ClauseLink[];
  /** Its mark, with who may show it. */
  logo?: FileItem | undefined;
  files: FileItem[];
}

/** The list of the bodies. */
export interface PartnersPageView {
  frame: Frame;
  title: string;
  lead: string;
  partners: (Link & { party: boolean; role: string })[];
}

/** Returns the page of a body. */
export function partnerPage(context: Context, partner: Partner): PartnerPageView {
  const { model, locale, site } = context;
  const { byId } = model.convention;
  const t = strings(locale);
  const account = accountOf(model, partner, locale);
  const files = model.files.filter(({ of }) => of.partners.includes(partner.id));
  const logo = files.find(({ kind }) => kind === 'logo');
  const page = { path: partnerPath(partner.id) };
  return {
    frame: frame(context, {
      path: partnerPath(partner.id),
      file: `src/content/partners/${partner.id}.yaml`,
      title: partner.name[locale],
      description: partner.role[locale],
      crumbs: [
        { label: t.home, path: paths.home },
        { label: t.partners, path: paths.partners },
        { label: partner.short[locale] },
      ],
    }),
    hit: { kind: t.partner, mark: 'trio', group: 'partners' },
    name: partner.name[locale],
    party: isParty(partner, model),
    status: statusOfCopy(context),
    role: partner.role[locale],
    since: partner.since?.[locale],
    website: partner.link === undefined ? undefined : { host: hostOf(partner.link), href: partner.link },
    sources: partner.sources.map(({ title, url }) => ({ label: title, href: url })),
    account,
    follow: [
      { label: t.editionAtom, href: fileHref(partnerFeedPath(partner.id, locale)) },
      ...(hasDates(model, partner.id)
        ? [{ label: t.editionCalendar, href: fileHref(partnerCalendarPath(partner.id, locale)) }]
        : []),
      linkTo(locale, t.agendaTitle, paths.agenda),
    ].map((link) => ({ ...link, shown: shortAddress(absolute(link.href, site)) })),
    named: partner.clauses
      .flatMap((id) => byId.get(id) ?? [])
      .filter((named) => account.items.every(({ id }) => id !== named.id))
      .map((clause) => namedClauseLink(clause, locale)),
    logo: logo && fileItems(context, [logo], page)[0],
    files: fileItems(
      context,
      files.filter((file) => file !== logo),
      page,
    ),
  };
}

/** Returns the list of the bodies: the parties, then those that the text names most. */
export function partnersPage(context: Context): PartnersPageView {
  const { model, locale } = context;
  const t = strings(locale);
  const list = [...model.partners.values()].sort(
    (a, b) => Number(isParty(b, model)) - Number(isParty(a, model)) || b.clauses.length - a.clauses.length,
  );
  return {
    frame: frame(context, {
      path: paths.partners,
      file: 'src/content/partners/',
      title: t.partnersTitle,
      description: t.partnersLead,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.partners }],
    }),
    title: t.partnersTitle,
    lead: t.partnersLead,
    partners: list.map((partner) => partnerItem(partner, context)),
  };
}

const partnerItem = (partner: Partner, { model, locale }: Context) => ({
  ...linkTo(locale, partner.name[locale], partnerPath(partner.id)),
  party: isParty(partner, model),
  role: partner.role[locale],
});

/** Says whether the text in force names a body among its parties. */
const isParty = ({ id }: Partner, { record }: Context['model']): boolean =>
  record.parties.some(({ partner }) => partner === id);
