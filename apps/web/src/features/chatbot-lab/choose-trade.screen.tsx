import { useState } from 'react';
import { chatbotTemplates } from '@labs/chatbot';
import { LabScreen, type Bench } from '@web/labs';
import { Button, Choice, ChoiceGroup, Note } from '@ui';
import { startFrom, type ChatbotDesk, type OpenBot } from './chatbot-desk';
import { useT } from './chatbot-lab.messages';

type Props = { readonly bench: Bench<ChatbotDesk>; readonly onChoose: (bot: OpenBot) => void };

/** The first screen: a trade whose bot one starts from. */
export function ChooseTradeScreen({ bench, onChoose }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<string>();
  const template = chatbotTemplates.find(({ id }) => id === chosen);
  return (
    <LabScreen
      bench={bench}
      title={t('choose.title')}
      lead={t('choose.lead')}
      dock={
        <Button big off={!template && t('choose.first')} onClick={() => template && onChoose(startFrom(template))}>
          {t('choose.start')}
        </Button>
      }
    >
      <ChoiceGroup legend={t('choose.legend')}>
        {chatbotTemplates.map(({ id, name, chatbot }) => (
          <Choice
            key={id}
            name="template"
            value={id}
            checked={id === chosen}
            onChange={() => setChosen(id)}
            note={t('choose.example', { shop: String(chatbot.variables['nama_toko']) })}
          >
            {name}
          </Choice>
        ))}
      </ChoiceGroup>
      <Note tone="info" title={t('choose.no-connection')}>
        {t('choose.no-connection-more')}
      </Note>
    </LabScreen>
  );
}
