import { useState } from 'react';
import type { Intent } from '@labs/chatbot';
import { AskAi } from '@web/labs';
import { Button, List, ListRow } from '@ui';
import { useT } from './chatbot-lab.messages';

type Props = { readonly intent: Intent; readonly onTake: (sentence: string) => void };

const mostExamples = 20;
const longestExample = 160;

/** Further sentences from the AI helper, where there is one; each is taken over by itself or not at all. */
export function SuggestedSentences({ intent: { name, utterances }, onTake }: Props) {
  const t = useT();
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  const examples = utterances.flatMap((text) => text.trim().slice(0, longestExample) || []).slice(0, mostExamples);
  if (!name.trim()) return null;
  return (
    <>
      <AskAi
        purpose="utterances"
        input={{ intent: name, examples }}
        label={t('suggest.ask')}
        onAnswer={(answer) => setSuggested(sentencesOf(answer))}
      />
      {suggested.length > 0 && (
        <section className="stack-2">
          <p className="soft">{t('suggest.unchecked')}</p>
          <List label={t('suggest.title')}>
            {suggested.map((sentence) => (
              <ListRow key={sentence} title={sentence}>
                <Button
                  look="quiet"
                  icon="plus"
                  aria-label={t('suggest.take-named', { sentence })}
                  onClick={() => {
                    onTake(sentence);
                    setSuggested(suggested.filter((other) => other !== sentence));
                  }}
                >
                  {t('suggest.take')}
                </Button>
              </ListRow>
            ))}
          </List>
        </section>
      )}
    </>
  );
}

/** The lines of an answer without their bullets, numbers and quotes, each once. */
const sentencesOf = (answer: string): readonly string[] => [
  ...new Set(answer.split('\n').flatMap((line) => line.replace(/^[\s\d.)*•“"-]+|[\s”"]+$/g, '') || [])),
];
