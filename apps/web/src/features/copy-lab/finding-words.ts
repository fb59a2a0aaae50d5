import { useCallback } from 'react';
import type { LabFinding } from '@labs/door';
import { useT } from './copy-lab.messages';
import type messages from './copy-lab.id.json';

type Key = keyof typeof messages;

/** Codes that are said in the same words. */
const sameWords: Readonly<Record<string, string>> = {
  'claim-exaggeration': 'claim-superlative',
  'respect-body': 'respect',
  'respect-ability': 'respect',
  'respect-origin': 'respect',
  'respect-gender': 'respect',
};

/** Puts a finding's code and values into a title and a sentence. */
export function useFindingWords() {
  const t = useT();
  return useCallback(
    ({ code, severity, values }: LabFinding) => {
      const key = sameWords[code] ?? code;
      const fact = values['fact'] ?? '';
      const said = {
        ...values,
        fact: fact === '' ? '' : t(`fact.${fact}` as Key),
        card: values['card'] || t('card.nothing'),
        found: code === 'reading-wordsPerSentence' ? Math.round(Number(values['found']) / 10) : (values['found'] ?? ''),
        most: code === 'reading-wordsPerSentence' ? 14 : (values['most'] ?? ''),
      };
      return {
        title: t(`finding.${key}` as Key, said),
        more: severity === 'good' ? '' : t(`finding.${key}-more` as Key, said),
      };
    },
    [t],
  );
}
