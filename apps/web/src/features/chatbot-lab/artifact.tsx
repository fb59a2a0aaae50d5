import { chatbotPoints, fillReply, readWork, resultOf } from '@labs/chatbot';
import { Details, Icon, List, ListRow, Note } from '@ui';
import { useT } from './chatbot-lab.messages';
import { ComparedWithFirst } from './compared-with-first';
import { FiveMeasures } from './five-measures';

/** A finished chatbot to read: what the tests counted, what the points are for, and every intent with its sentences and reply. */
export function Artifact({ work }: { readonly work: unknown }) {
  const t = useT();
  const read = readWork(work);
  const result = read && resultOf(read);
  if (!read || !result) return <Note title={t('artifact.unreadable')} />;
  const { chatbot } = read;
  const { points, hidden, first, own, partner, hiddenLeaks } = result;
  const met = chatbotPoints.filter((point) => points[point]).length;
  return (
    <div className="stack">
      <h3>{t('artifact.points', { met, of: chatbotPoints.length })}</h3>
      <List label={t('artifact.points', { met, of: chatbotPoints.length })}>
        {chatbotPoints.map((point) => (
          <ListRow key={point} lead={<Icon name={points[point] ? 'tick' : 'pencil'} />} title={t(`point.${point}`)}>
            <span className="soft">{t(points[point] ? 'artifact.met' : 'artifact.not-yet')}</span>
          </ListRow>
        ))}
      </List>
      <h3>{t('artifact.hidden')}</h3>
      <FiveMeasures measures={hidden} first={first ?? undefined} />
      {first && <ComparedWithFirst first={first} now={hidden} />}
      {hiddenLeaks > 0 && <p>{t('artifact.leaks', { count: hiddenLeaks })}</p>}
      {own && (
        <>
          <h3>{t('own.title')}</h3>
          <FiveMeasures measures={own} />
        </>
      )}
      {partner && (
        <>
          <h3>{t('partner.title')}</h3>
          <FiveMeasures measures={partner} />
        </>
      )}
      {chatbot.region && (
        <p>
          {t('region.title')}: {t(`region.${chatbot.region}`)}
        </p>
      )}
      <h3>{t('bot.intents')}</h3>
      {chatbot.intents.map(({ id, name, utterances, reply }) => (
        <Details key={id} summary={name}>
          <p>{utterances.filter((text) => text.trim() !== '').join(' · ')}</p>
          <p className="say-out">{fillReply(reply, chatbot.variables)}</p>
        </Details>
      ))}
    </div>
  );
}
