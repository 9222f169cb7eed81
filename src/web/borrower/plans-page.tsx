import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useAccount } from '../client/index.ts';
import { useFormats } from '../format.ts';
import { Loaded, Nothing } from '../shell/index.ts';
import { NewDecision } from './new-decision.tsx';
import { AcceptedPlans } from './plans-accepted.tsx';
import { AdvisedPlans } from './plans-advised.tsx';
import { WhatIf } from './plans-what-if.tsx';

/** What would raise the limit: the plan under way, those that are proved, and what one can try. */
export function PlansPage(): ReactElement {
  const { t } = useTranslation();
  const { account = '' } = useParams();
  const asked = useAccount(account);
  return (
    <Loaded of={asked}>
      {(view) => {
        if (view.status === 'closed') return <Nothing text={t('plans.closed')} />;
        return view.decisions === 0 ? <Nothing text={t('limit.none')} /> : <Plans view={view} />;
      }}
    </Loaded>
  );
}

function Plans({ view }: { readonly view: Schemas['Account'] }): ReactElement {
  const formats = useFormats(view.currency);
  return (
    <>
      <NewDecision number={view.decisions} />
      <AcceptedPlans view={view} formats={formats} />
      <AdvisedPlans view={view} formats={formats} />
      <WhatIf view={view} formats={formats} />
    </>
  );
}
