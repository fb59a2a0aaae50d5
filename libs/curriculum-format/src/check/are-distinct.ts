export const areDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
