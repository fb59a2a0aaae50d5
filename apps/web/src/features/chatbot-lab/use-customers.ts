import { useEffect, useState } from 'react';
import { scriptedCustomers, type ChatbotTemplate, type ScriptedCustomer } from '@labs/chatbot';

/** The customers of a trade once they are here; null where they could not be brought, which is without signal. */
export function useCustomers(trade: ChatbotTemplate['id'] | undefined): readonly ScriptedCustomer[] | null | undefined {
  const [customers, setCustomers] = useState<readonly ScriptedCustomer[] | null>();
  useEffect(() => {
    if (!trade) return;
    let isShown = true;
    scriptedCustomers[trade]().then(
      (brought) => isShown && setCustomers(brought),
      () => isShown && setCustomers(null),
    );
    return () => {
      isShown = false;
    };
  }, [trade]);
  return customers;
}
