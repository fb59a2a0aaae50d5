import { Param, Query, Body, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { commonProblems, type FieldError } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';
import { assertStorable, isStorable } from './storable';

/** Holds a value to its contract; what does not fit is refused field by field, so that a form can say where. */
export function fit<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: FieldError[] = result.error.issues.slice(0, 50).map((issue) => ({
    pointer: `/${issue.path.map(String).join('/')}`,
    code: issue.code === 'custom' ? issue.message : issue.code,
    message: issue.message,
  }));
  throw new Problem(commonProblems['not-valid'], { errors });
}

export class ShapePipe implements PipeTransform {
  constructor(
    readonly schema: z.ZodType,
    private readonly apart?: string,
  ) {}

  transform(value: unknown): unknown {
    assertStorable(this.apart === undefined ? value : without(value, this.apart));
    return fit(this.schema, value ?? {});
  }
}

/**
 * The request's JSON body, held to its contract.
 *
 * `apart` names a list whose items the use case itself looks at, one by one: what cannot be stored in one of them does not refuse the whole.
 */
export const ShapedBody = (schema: z.ZodType, { apart }: { readonly apart?: string } = {}): ParameterDecorator =>
  Body(new ShapePipe(schema, apart));

const without = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? { ...value, [name]: null } : value;

/** The request's query string, held to its contract. */
export const ShapedQuery = (schema: z.ZodType): ParameterDecorator => Query(new ShapePipe(schema));

class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    const id = z.uuid().safeParse(value);
    // An id that cannot exist names nothing: the same answer as an id that does not exist.
    if (!id.success) throw new Problem(commonProblems['not-found']);
    return id.data.toLowerCase();
  }
}

/** An id in the path. */
export const IdParam = (name: string): ParameterDecorator => Param(name, new IdPipe());

class WordPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !isStorable(value)) throw new Problem(commonProblems['not-found']);
    return value;
  }
}

/** A name, code or slug in the path. What the database could not even keep names nothing. */
export const WordParam = (name: string): ParameterDecorator => Param(name, new WordPipe());
