import type { HelperSettingView } from '@contracts/agencies';
import { useDesk } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { List, ListRow, Tile } from '@ui';
import { useT } from './agencies.messages';

/** Who decided what about the AI helper, newest first. */
export function ChangesList({ changes }: Pick<HelperSettingView, 'changes'>) {
  const t = useT();
  const { session, clock } = useDesk();
  const format = useFormat(session.agency.zone);
  const now = clock();
  return (
    <section className="stack">
      <h2>{t('changes')}</h2>
      {changes.length === 0 && <p className="soft">{t('changes.none')}</p>}
      {changes.length > 0 && (
        <List label={t('changes')}>
          {changes.map(({ isOn, asksPerDay, asksPerMonth, changedAt, changedByName }, index) => (
            <ListRow
              key={`${changedAt} ${index}`}
              lead={<Tile icon={isOn ? 'flask' : 'lock'} />}
              title={
                isOn
                  ? t('change.on', { day: format.number(asksPerDay), month: format.number(asksPerMonth) })
                  : t('change.off')
              }
            >
              <span className="soft">
                {t('change.by', { name: changedByName, when: format.recently(changedAt, now) })}
              </span>
            </ListRow>
          ))}
        </List>
      )}
    </section>
  );
}
