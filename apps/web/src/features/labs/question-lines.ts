import type { HelpQuestion } from '@contracts/labs';
import type { Format } from '@web/platform/format';
import type { useT } from './ask-ai.messages';

type Say = ReturnType<typeof useT>;
type Point = { readonly label: string; readonly value: number };
type Turn = { readonly from: 'customer' | 'shop'; readonly text: string };
type FieldName<Question = HelpQuestion> = Question extends HelpQuestion ? keyof Question['input'] : never;

export type QuestionField = { readonly name: string; readonly lines: readonly string[] };

/** All that a question tells the helper, field by field in words; what is empty says nothing and is not shown. */
export function questionLines({ input }: HelpQuestion, t: Say, { number, decimal }: Format): QuestionField[] {
  const figure = (value: number) => (Number.isInteger(value) ? number(value) : decimal(value, 2));
  const lineOf = (part: string | Point | Turn): string => {
    if (typeof part === 'string') return part;
    return 'label' in part ? `${part.label}: ${figure(part.value)}` : t(`from.${part.from}`, { text: part.text });
  };
  return (Object.keys(input) as FieldName[]).flatMap((name) => {
    const value = (input as Partial<Record<FieldName, string | readonly (string | Point | Turn)[]>>)[name];
    const said = name === 'mood' ? t(`mood.${value as 'hurried' | 'confused' | 'angry'}`) : value;
    const lines = typeof said === 'string' ? [said] : (said ?? []).map(lineOf);
    return lines.some((line) => line !== '') ? [{ name: t(`field.${name}`), lines }] : [];
  });
}
