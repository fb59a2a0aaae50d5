import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDesk } from '@web/platform/desk';
import { fetchJson } from '@web/platform/http';
import { Button, Card, List, ListRow, Note, Tile } from '@ui';
import { useT } from './desk.messages';

/** The agency this person works for now, and the others she may change to. */
export function AgencyCard() {
  const t = useT();
  const { session, home } = useDesk();
  const change = useMutation({
    mutationFn: (agencyId: string) => fetchJson('/api/session/agency', { method: 'PUT', body: { agencyId } }),
    // Everything on the screen belongs to the old agency; the server decides where this person starts in the new one.
    onSuccess: () => location.assign('/'),
  });
  const others = session.agencies.filter(({ id }) => id !== session.agency.id);
  return (
    <section className="stack">
      <h2>{t('agency')}</h2>
      <Card>
        <p className="t">{session.agency.name}</p>
        <p className="soft">{t('agency.zone', { zone: session.agency.zone })}</p>
      </Card>
      {home === '/dinas' && session.permissions.includes('agency:manage') && (
        <List label={t('agency.settings')}>
          <ListRow lead={<Tile icon="flask" />} title={t('agency.settings')} link={<Link to="/dinas/pengaturan" />}>
            <span className="soft">{t('agency.settings-more')}</span>
          </ListRow>
        </List>
      )}
      {others.length > 0 && (
        <List label={t('agency.others')}>
          {others.map(({ id, name }) => (
            <ListRow
              key={id}
              title={name}
              action={
                <Button
                  look="alt"
                  busy={change.isPending && change.variables === id && t('opening')}
                  onClick={() => change.mutate(id)}
                >
                  {t('agency.change')}
                </Button>
              }
            />
          ))}
        </List>
      )}
      {change.isError && (
        <Note tone="fix" role="alert" title={t('not-now')}>
          {t('error.no-signal-more')}
        </Note>
      )}
    </section>
  );
}
