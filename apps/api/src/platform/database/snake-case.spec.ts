import { SnakeCase } from './snake-case';

describe('SnakeCase', () => {
  const names = new SnakeCase();

  it.each([
    ['enrolledAt', 'enrolled_at'],
    ['id', 'id'],
    ['sha256', 'sha256'],
    ['agencyId', 'agency_id'],
  ])('writes %s as %s', (property, column) => {
    expect(names.columnName(property, undefined, [])).toBe(column);
  });

  it('takes a name that an entity gives itself', () => {
    expect(names.tableName('ModulePackage', 'package')).toBe('package');
    expect(names.tableName('ModulePackage')).toBe('module_package');
  });
});
