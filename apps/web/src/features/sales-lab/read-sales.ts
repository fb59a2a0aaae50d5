import {
  analyse,
  prepare,
  readFile,
  reportOf,
  sampleFile,
  type Answers,
  type Cleaning,
  type MappedColumn,
  type SalesReport,
  type SampleShop,
  type SentReport,
  type Zone,
} from '@labs/sales';
import type { LabFinding, LabQuestion } from '@labs/door';
import { readStock, type StockBook } from '@labs/stock';

/** What a file is read for: this lab's report, or the days and weeks of Lab Stok & Kas. */
export type Purpose = 'report' | 'stock';

/** What is read: a file, text that was pasted, or a sample. */
export type Input = { readonly file: Blob } | { readonly text: string } | { readonly sample: SampleShop };

/** What the worker is asked. */
export type ReadRequest = {
  readonly input: Input;
  readonly purpose: Purpose;
  readonly asked: Answers;
  readonly zone: Zone;
  /** The shop's day, yyyy-mm-dd. */
  readonly today: string;
  readonly salt: string;
};

/** What came of a file: how its columns are read, what is asked, and its sums, by what it was read for. No row leaves the worker. */
export type ReadFile = {
  readonly columns: readonly string[];
  readonly mapping: readonly MappedColumn[];
  readonly questions: readonly LabQuestion[];
  readonly findings: readonly LabFinding[];
  readonly cleaning: Cleaning | null;
  readonly outliers: SalesReport['outliers']['rows'];
  readonly report: SentReport | null;
  readonly book: StockBook | null;
};

/** What the worker answers: how far it is, why it stops, or what came of it. */
export type ReadReply = { readonly stage: 1 | 2 | 3 } | { readonly trouble: LabFinding } | { readonly read: ReadFile };

/** Reads a file from its bytes to its sums, saying at each stage how far it is. */
export async function readSales(request: ReadRequest, say: (reply: ReadReply) => void): Promise<void> {
  const { input, purpose, asked, zone, today, salt } = request;
  say({ stage: 1 });
  const reading = readFile(await bytesOf(input));
  if ('trouble' in reading) return say({ trouble: reading.trouble });
  say({ stage: 2 });
  if (purpose === 'stock') {
    const file = readStock(reading.table, asked, { zone, today });
    return say({ read: { ...file, outliers: [], report: null } });
  }
  const { columns, mapping, questions, findings, sales } = prepare(reading.table, asked, {
    zone,
    salt,
    year: Number(today.slice(0, 4)),
  });
  if (!sales) {
    return say({
      read: { columns, mapping, questions, findings, cleaning: null, outliers: [], report: null, book: null },
    });
  }
  say({ stage: 3 });
  const report = analyse(sales, { today });
  say({
    read: {
      columns,
      mapping,
      questions,
      findings: [...findings, ...report.findings],
      cleaning: sales.cleaning,
      outliers: report.outliers.rows,
      report: reportOf(report),
      book: null,
    },
  });
}

async function bytesOf(input: Input): Promise<Uint8Array> {
  if ('sample' in input) return sampleFile(input.sample);
  if ('text' in input) return new TextEncoder().encode(input.text);
  return new Uint8Array(await input.file.arrayBuffer());
}
