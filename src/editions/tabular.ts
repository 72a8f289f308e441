import { localize, referenceLocale } from '../model/locale.ts';
import { idPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { csvTables, type Table } from './csv.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

/** What a column holds, as both Frictionless (Table Schema) and CSVW name it. */
type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'boolean';

/** The columns that hold something other than text, whatever their table. */
const types: Record<string, ColumnType> = {
  axis: 'integer',
  part: 'integer',
  value: 'number',
  max: 'number',
  status_date: 'date',
  coming_date: 'date',
  in_force_from: 'date',
  in_force_until: 'date',
  current: 'boolean',
};
const typeOf = (column: string): ColumnType => types[column] ?? 'string';

const packagePath = 'editions/datapackage.json';
const write = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/**
 * Returns the description of the tables for programs: one data package (Frictionless, Data Package 1.0) and, beside
 * each table, its metadata (W3C, CSV on the Web).
 */
export function tabularEditions(publication: Publication): Edition[] {
  const { model, site } = publication;
  const tables = csvTables(publication);
  const { separator } = strings(referenceLocale).spreadsheet;
  const { decimal } = strings(referenceLocale).numbers;
  const shared = { group: 'data' } as const;
  const dataPackage = {
    profile: 'tabular-data-package',
    name: 'convention',
    title: model.record.citation[referenceLocale],
    homepage: fileAddress(idPath('convention'), site),
    licenses: [{ title: model.record.licence[referenceLocale] }],
    resources: tables.map(({ path, columns, key }) => ({
      profile: 'tabular-data-resource',
      name: nameOf(path),
      path: path.replace(/^editions\//, ''),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: separator, lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: columns.map((name) => ({
          name,
          type: typeOf(name),
          ...(typeOf(name) === 'number' ? { decimalChar: decimal } : {}),
        })),
        primaryKey: key,
        missingValues: [''],
      },
    })),
  };
  return [
    {
      ...shared,
      path: packagePath,
      mediaType: 'application/json',
      content: write(dataPackage),
      label: localize((locale) => strings(locale).editionDataPackage),
    },
    ...tables.map((table): Edition => ({
      ...shared,
      path: `${table.path}-metadata.json`,
      mediaType: 'application/csvm+json',
      content: write(csvMetadata(table, separator, decimal)),
      label: localize((locale) => strings(locale).editionCsvw(`${nameOf(table.path)}.csv`)),
    })),
  ];
}

const nameOf = (path: string): string => path.replace(/^.*\/|\.csv$/g, '');

/** Returns the metadata that a program looks for beside a table (https://www.w3.org/TR/tabular-metadata/). */
const csvMetadata = ({ path, columns, key }: Table, delimiter: string, decimalChar: string): object => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url: path.replace(/^editions\//, ''),
  dialect: { delimiter, encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], doubleQuote: true },
  tableSchema: {
    columns: columns.map((name) => ({
      name,
      titles: name,
      datatype: typeOf(name) === 'number' ? { base: 'number', format: { decimalChar } } : typeOf(name),
    })),
    primaryKey: key,
  },
});
