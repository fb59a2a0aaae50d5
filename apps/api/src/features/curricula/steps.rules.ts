import { type FileForm, readFileForm, writeFileForm } from '@curriculum-format';

/** What a module or a lesson names: a lesson or an activity by its slug. */
export type NamedStep = { readonly lesson: string } | { readonly activity: string };
type Host = { readonly kind: 'module' | 'lesson' };
type Entry = Readonly<Record<string, unknown>>;
type Parts = readonly { readonly title: string; readonly blocks: readonly Entry[] }[];

/** The file of a module or lesson with a step more at its end; null when it cannot be read as a form. */
export function withStep(host: Host, text: string, step: NamedStep): string | null {
  const form = readFileForm(host.kind, text);
  if (form === null) return null;
  if (host.kind === 'module')
    return writeFileForm('module', text, { ...form, order: [...(form['order'] as Entry[]), step] });
  const parts = form['parts'] as Parts;
  const slug = 'activity' in step ? step.activity : '';
  const last = parts.length - 1;
  return writeFileForm('lesson', text, {
    ...form,
    parts: parts.map((part, index) =>
      index === last ? { ...part, blocks: [...part.blocks, { kind: 'activity', slug }] } : part,
    ),
  });
}

/** The file without the places in which it names this step; null when it names it nowhere, or nothing else. */
export function withoutStep(host: Host, text: string, step: NamedStep): string | null {
  const form = readFileForm(host.kind, text);
  if (form === null) return null;
  const changed = host.kind === 'module' ? withoutInOrder(form, step) : withoutBlock(form, step);
  return changed && writeFileForm(host.kind, text, changed);
}

function withoutInOrder(form: FileForm, step: NamedStep): FileForm | null {
  const order = form['order'] as Entry[];
  const [key, slug] = Object.entries(step)[0] ?? ['', ''];
  const left = order.filter((each) => each[key] !== slug);
  return left.length === order.length || left.length === 0 ? null : { ...form, order: left };
}

function withoutBlock(form: FileForm, step: NamedStep): FileForm | null {
  if (!('activity' in step)) return null;
  const isNamed = (block: Entry): boolean => block['kind'] === 'activity' && block['slug'] === step.activity;
  const parts = form['parts'] as Parts;
  if (!parts.some(({ blocks }) => blocks.some(isNamed))) return null;
  return { ...form, parts: parts.map((part) => ({ ...part, blocks: part.blocks.filter((block) => !isNamed(block)) })) };
}
