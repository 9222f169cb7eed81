import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useAccount, useLife } from '../client/index.ts';
import { useFormats } from '../format.ts';
import { useSession } from '../session.ts';
import { Loaded } from '../shell/index.ts';
import { Consents } from './ask-consents.tsx';
import { AskForms } from './ask-forms.tsx';
import { Offer } from './ask-offer.tsx';
import { UnderWay } from './ask-under-way.tsx';

/** What a borrower can ask for, and how far what was asked for has come. */
export function AskPage(): ReactElement {
  const { account = '' } = useParams();
  const view = useAccount(account);
  return (
    <Loaded of={view}>{(found) => <Ask account={account} currency={found.currency} />}</Loaded>
  );
}

interface Props {
  readonly account: string;
  readonly currency: string;
}

function Ask({ account, currency }: Props): ReactElement {
  const formats = useFormats(currency);
  const life = useLife(account);
  const isBorrower = useSession()?.role === 'borrower';
  return (
    <Loaded of={life}>
      {(found) => (
        <>
          <Offer life={found} formats={formats} />
          <UnderWay life={found} formats={formats} />
          {isBorrower && found.status !== 'closed' ? <AskForms account={account} /> : null}
          {found.status === 'closed' ? null : (
            <Consents account={account} formats={formats} isBorrower={isBorrower} />
          )}
        </>
      )}
    </Loaded>
  );
}
