import { Composer, CST, isMap, isScalar, isSeq, Parser, type Scalar, type YAMLMap } from 'yaml';
import { type ActivityData, activitySchema, type QuizData } from '../shape/activity.schema';
import { readYaml } from '../parse/read-yaml';
import type { SourceFiles } from '../shape/source-files';

export type QuestionEdit = {
  readonly activityPath: string;
  readonly questionId: string;
  readonly stem?: string;
  readonly options?: readonly { readonly id: string; readonly text?: string; readonly why?: string }[];
};

/** Why a question was left as it is. */
export type EditRefusal =
  | 'file-not-found'
  | 'file-unreadable'
  | 'not-a-quiz'
  | 'question-not-found'
  | 'option-not-found'
  | 'text-empty'
  /** The text is written once and used in several places (a YAML alias): changing it would change the others too. */
  | 'text-shared';

export type EditResult =
  { readonly ok: true; readonly files: SourceFiles } | { readonly ok: false; readonly refusal: EditRefusal };

/** Changes the words of one quiz question. Every other character of the file stays, with its comments and its layout. */
export function editQuestion(files: SourceFiles, edit: QuestionEdit): EditResult {
  const text = files.get(edit.activityPath);
  if (text === undefined) return refused('file-not-found');
  const quiz = readActivity(text);
  if (quiz === undefined) return refused('file-unreadable');
  if (quiz.kind !== 'quiz') return refused('not-a-quiz');

  const question = quiz.questions.find(({ id }) => id === edit.questionId);
  if (question === undefined) return refused('question-not-found');
  if (edit.options?.some(({ id }) => !question.options.some((option) => option.id === id)) === true)
    return refused('option-not-found');
  if (wordsOf(edit).some((words) => words.trim() === '')) return refused('text-empty');

  const edited = rewriteWords(text, edit);
  const isExact = JSON.stringify(readActivity(edited)) === JSON.stringify(withEdit(quiz, edit));
  return isExact ? { ok: true, files: new Map(files).set(edit.activityPath, edited) } : refused('text-shared');
}

const refused = (refusal: EditRefusal): EditResult => ({ ok: false, refusal });

const readActivity = (text: string): ActivityData | undefined => readYaml('', '', text, activitySchema).document?.data;

const wordsOf = ({ stem, options = [] }: QuestionEdit): string[] =>
  [stem, ...options.flatMap(({ text, why }) => [text, why])].filter((words) => words !== undefined);

/** The quiz as it should read afterwards: what the rewritten file is held against. */
const withEdit = (quiz: QuizData, { questionId, stem, options = [] }: QuestionEdit): QuizData => ({
  ...quiz,
  questions: quiz.questions.map((question) =>
    question.id !== questionId
      ? question
      : {
          ...question,
          stem: stem?.trim() ?? question.stem,
          options: question.options.map((option) => {
            const changed = options.find(({ id }) => id === option.id);
            return { ...option, text: changed?.text?.trim() ?? option.text, why: changed?.why?.trim() ?? option.why };
          }),
        },
  ),
});

// The tokens of the file are changed in place, because writing a whole YAML document anew would lay it out anew.
function rewriteWords(text: string, { questionId, stem, options = [] }: QuestionEdit): string {
  const tokens = [...new Parser().parse(text)];
  const [document] = new Composer({ keepSourceTokens: true }).compose(tokens);
  const question = itemWithId(document?.get('questions'), questionId);
  rewrite(question?.get('stem', true), stem);
  for (const changed of options) {
    const option = itemWithId(question?.get('options'), changed.id);
    rewrite(option?.get('text', true), changed.text);
    rewrite(option?.get('why', true), changed.why);
  }
  return tokens.map((token) => CST.stringify(token)).join('');
}

const itemWithId = (list: unknown, id: string): YAMLMap | undefined =>
  isSeq(list) ? list.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === id) : undefined;

/** Writes a value in the style it had, or in double quotes where that style cannot hold it. */
function rewrite(node: unknown, words: string | undefined): void {
  if (!isScalar(node) || node.srcToken === undefined || words === undefined) return;
  const before = String(node.value);
  const value = words.trim();
  if (before.trim() === value) return;
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const type = node.type === 'PLAIN' && !isPlain(value) ? 'QUOTE_DOUBLE' : node.type;
  CST.setScalarValue(node.srcToken, isBlock && before.endsWith('\n') ? `${value}\n` : value, {
    afterKey: true,
    inFlow: !isBlock,
    ...(type === undefined ? {} : { type: type as Scalar.Type }),
  });
}

/** Whether a text can stand in YAML without quotes, anywhere, and without reading as something else than text. */
const isPlain = (value: string): boolean =>
  /^\p{L}[^\n\t:#{}[\],]*[^\s:#{}[\],]$/u.test(value) && !/^(true|false|null)$/i.test(value);
