import { Button, showToast } from '@ui';
import { useT } from './cohorts.messages';

type Props = {
  text: string;
  /** Names what is copied, in the words of whoever shows it. */
  children: string;
  /** What is said afterwards. */
  done: string;
};

/** Puts a text where it can be pasted from; where the browser does not allow that, it says how to do it by hand. */
export function CopyButton({ text, children, done }: Props) {
  const t = useT();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      showToast({ words: done });
    } catch (error) {
      // Not there outside of HTTPS (TypeError), or refused by the person (DOMException).
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
      showToast({ words: t('copy.by-hand') });
    }
  };
  return (
    <Button look="alt" icon="copy" onClick={() => void copy()}>
      {children}
    </Button>
  );
}
