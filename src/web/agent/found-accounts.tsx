import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useAccountsBeginning } from '../client/index.ts';
import { useFormats } from '../format.ts';
import { Loaded, Loading, Nothing } from '../shell/index.ts';

/** The accounts whose ids begin with `prefix`, more of them when asked. */
export function FoundAccounts({ prefix }: { readonly prefix: string }): ReactElement {
  const { t } = useTranslation();
  const found = useAccountsBeginning(prefix);
  const { isPlaceholderData: isOfBefore } = found;
  return (
    <Loaded of={found}>
      {({ pages }) => {
        // Until the answer is there: of the answer before, what still fits.
        const accounts = pages
          .flatMap(({ items }) => items)
          .filter(({ id }) => id.startsWith(prefix));
        if (accounts.length === 0) {
          return isOfBefore ? <Loading /> : <Nothing text={t('agent.nothingFound', { prefix })} />;
        }
        return (
          <>
            <ul className="people">
              {accounts.map((account) => (
                <Found key={account.id} account={account} />
              ))}
            </ul>
            {isOfBefore ? null : <More of={found} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Found({ account }: { readonly account: Schemas['Account'] }): ReactElement {
  const { t } = useTranslation();
  const { id, status, limit, currency } = account;
  const { money } = useFormats(currency);
  return (
    <li>
      <Link to={`/accounts/${encodeURIComponent(id)}`}>
        <strong>{id}</strong>
        <span>{t(`agent.status.${status}`, { limit: money(limit) })}</span>
      </Link>
    </li>
  );
}

interface MoreProps {
  readonly of: ReturnType<typeof useAccountsBeginning>;
}

function More({ of }: MoreProps): ReactElement | null {
  const { t } = useTranslation();
  if (!of.hasNextPage) return null;
  return (
    <>
      <Button loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {t('agent.more')}
      </Button>
      {of.isFetchNextPageError ? <Alert type="error" showIcon title={t('state.failed')} /> : null}
    </>
  );
}
