import { Card, Flex } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverrides } from '../client/index.ts';
import { useSession } from '../session.ts';
import { Loaded } from '../shell/index.ts';
import { OverrideLine } from './override-line.tsx';
import { SettleOverride } from './settle-override.tsx';

/** What people have decided of an account against the policy, or propose; nothing where there is nothing. */
export function Overrides({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const isAgent = useSession()?.role === 'agent';
  const overrides = useOverrides(account);
  return (
    <Loaded of={overrides}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Card title={t('override.title')}>
            <Flex vertical gap="large">
              {items.map((one) => (
                <section key={one.override} aria-label={t('override.title')}>
                  <OverrideLine of={one} />
                  {one.status === 'open' && isAgent === one.isYours ? (
                    <SettleOverride
                      of={one}
                      ways={isAgent ? ['withdraw'] : ['approve', 'reject']}
                    />
                  ) : null}
                </section>
              ))}
            </Flex>
          </Card>
        )
      }
    </Loaded>
  );
}
