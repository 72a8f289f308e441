import { locales, localize, referenceLocale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { figureFile, figureFormats, figureMetadataFile, figureTypes } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

const openApiPath = 'editions/openapi.json';

/** A template of addresses, with what may stand in its braces. */
interface Template {
  path: string;
  mediaType: string;
  about: Set<string>;
  schema: string | undefined;
  label: string | undefined;
}

/**
 * Returns the description of the files of data as an interface (OpenAPI 3.1): each is asked for by its address and
 * nothing is computed. `editions` are those that it describes; one for each clause or language is one template.
 */
export function openApi({ model, site }: Publication, editions: readonly Edition[]): Edition {
  const templates = [...templatesOf(editions), ...figureTemplates(model)];
  const paths = Object.fromEntries(
    templates.map(({ path, mediaType, about, schema, label }) => [
      `/${path}`,
      {
        get: {
          ...(label === undefined ? {} : { summary: label }),
          parameters: [
            ...(path.includes('{id}') ? [parameter('id', [...about])] : []),
            ...(path.includes('{language}') ? [parameter('language', locales)] : []),
          ],
          responses: {
            '200': {
              description: label ?? path,
              content: { [mediaType]: schema === undefined ? {} : { schema: { $ref: fileAddress(schema, site) } } },
            },
          },
        },
      },
    ]),
  );
  const description = {
    openapi: '3.1.0',
    info: {
      title: model.record.citation[referenceLocale],
      version: '1.0.0', // of the addresses and their forms: a change that breaks a reader raises the first number
      license: {
        name: model.record.licence[referenceLocale],
        ...(model.site.licenceAddress === null ? {} : { url: model.site.licenceAddress }),
      },
    },
    servers: [{ url: fileAddress('', site).replace(/\/$/, '') }],
    paths,
  };
  return {
    path: openApiPath,
    mediaType: 'application/vnd.oai.openapi+json',
    group: 'data',
    content: `${JSON.stringify(description, null, 1)}\n`,
    label: localize((locale) => strings(locale).editionOpenApi),
  };
}

/** Returns one template for each file that a figure has. */
const figureTemplates = ({ statistics }: Model): Template[] =>
  [
    ...figureFormats.map((format) => [figureFile('{id}', format), figureTypes[format]] as const),
    [figureMetadataFile('{id}'), figureTypes.json] as const,
  ].map(([path, mediaType]) => ({
    path: `{language}/${path}`,
    mediaType,
    about: new Set(statistics.map(({ id }) => id)),
    schema: undefined,
    label: strings(referenceLocale).figures,
  }));

const parameter = (name: string, values: readonly string[]) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string', enum: values },
});

/** Returns one template for the files that differ by what they are about or by their language alone. */
function templatesOf(editions: readonly Edition[]): Template[] {
  const templates = new Map<string, Template>();
  for (const { path, mediaType, about, locale, schema, label } of editions) {
    const id = about?.replace(/^partner-/, '');
    const template = path
      .replace(new RegExp(`/${id ?? '\\0'}(?=\\.)`), '/{id}')
      .replace(new RegExp(`\\.${locale ?? '\\0'}(?=\\.)`), '.{language}');
    const known = templates.get(template);
    if (id !== undefined) known?.about.add(id);
    if (!known)
      templates.set(template, {
        path: template,
        mediaType,
        about: new Set(id === undefined ? [] : [id]),
        schema,
        label: label?.[referenceLocale],
      });
  }
  return [...templates.values()];
}
