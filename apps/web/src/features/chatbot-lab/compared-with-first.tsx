import type { Measures } from '@labs/chatbot';
import { useT } from './chatbot-lab.messages';

type Props = { readonly first: Measures; readonly now: Measures };

/** What became of the right answers since the first run of the small test. */
export function ComparedWithFirst({ first, now }: Props) {
  const t = useT();
  const way = now.right > first.right ? 'risen' : now.right < first.right ? 'fallen' : 'same';
  return <p>{t(`result.${way}`, { before: first.right, now: now.right })}</p>;
}
