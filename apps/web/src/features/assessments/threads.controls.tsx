import { SearchField } from '@web/platform/list-query';
import { Field, FilterChips, Select } from '@ui';
import { useT } from './marking.messages';
import type { QueueSort, QueueView } from './queue-search';
import type { Threads } from './use-threads';

const sorts: readonly QueueSort[] = ['promised', 'received', 'name'];

/** Which threads are shown, and in which order; all of it stands in the address. */
export function ThreadsControls({ threads, views }: { threads: Threads; views: readonly QueueView[] }) {
  const t = useT();
  const { search, change, counts } = threads;
  return (
    <div className="stack">
      <FilterChips<QueueView>
        label={t('filter.label')}
        options={views.map((value) => ({ value, text: t(`filter.${value}`), count: counts[value] }))}
        value={search.view}
        // Another view has an order of its own.
        onChange={(view) => change({ view, sort: view === 'waiting' ? 'promised' : 'received' })}
      />
      <div className="two">
        <SearchField label={t('search.label')} value={search.search} onChange={(text) => change({ search: text })} />
        <Field label={t('sort.label')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={search.sort}
              onChange={({ target }) => change({ sort: target.value as QueueSort })}
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`sort.${sort}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </div>
  );
}
