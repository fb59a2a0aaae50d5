import { formSchemas } from '@curriculum-format';
import { z } from 'zod';
import { layoutOf, type FieldLayout, type Layout } from './form-layouts';

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
};

/** The keys of every object in a schema, by the keys that lead to it; entries of a list count as one. */
function keysOf(schema: Schema, path = ''): string[] {
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return forms.flatMap((form) => keysOf(form, path));
  if (schema.items) return keysOf(schema.items, path);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [here, ...keysOf(value, here)];
  });
}

const keysIn = (layout: Layout, path = ''): string[] =>
  layout.flatMap((field) => {
    const here = path === '' ? field.key : `${path}.${field.key}`;
    return [here, ...below(field, here)];
  });

function below(field: FieldLayout, here: string): string[] {
  if (field.as === 'group') return keysIn(field.fields, here);
  if (field.as !== 'list') return [];
  const { kinds, by } = field.item;
  return [
    ...(by === null ? [] : [`${here}.${by}`]),
    ...Object.values(kinds).flatMap(({ fields }) => keysIn(fields, here)),
  ];
}

/** Lists that are kept whole or picked by name have no fields of their own. */
const sorted = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
const schemaOf = (kind: keyof typeof formSchemas): Schema =>
  z.toJSONSchema(formSchemas[kind], { io: 'input', unrepresentable: 'any' }) as Schema;

describe('The form of a file', () => {
  it.each(['curriculum', 'course', 'module', 'rubric', 'case', 'lesson', 'cards', 'glossary', 'anchors'] as const)(
    'of the kind %s has a place for everything that the format has, and for nothing else',
    (kind) => {
      expect(sorted(keysIn(layoutOf(kind, {})))).toEqual(sorted(keysOf(schemaOf(kind))));
    },
  );

  it.each(
    (schemaOf('activity').oneOf ?? schemaOf('activity').anyOf ?? []).map(
      (schema) => [String(schema.properties?.['kind']?.const), schema] as const,
    ),
  )('of a %s has a place for everything that the format has, and for nothing else', (kind, schema) => {
    expect(sorted(keysIn(layoutOf('activity', { kind })))).toEqual(sorted(keysOf(schema)));
  });
});
