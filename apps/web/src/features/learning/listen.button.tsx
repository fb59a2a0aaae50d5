import { Button } from '@ui';
import { useT } from './learning.messages';
import { useVoice, wordsOf } from './use-voice';

/** “Dengarkan”, where the phone has a voice of the lesson's language. The words are the page's own, so the page is its transcript. */
export function Listen({ html }: { html: string }) {
  const t = useT();
  const voice = useVoice();
  if (!voice || html === '') return null;
  return (
    <Button look="alt" full icon="speaker" onClick={() => (voice.speaking ? voice.stop() : voice.speak(wordsOf(html)))}>
      {t(voice.speaking ? 'listen.stop' : 'listen.lesson')}
    </Button>
  );
}
