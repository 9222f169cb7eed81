import { onPglite } from '../service/databases.test-support.ts';
import { caseSuite } from './cases-suite.test-support.ts';
import { draftSuite } from './drafts-suite.test-support.ts';
import { keysOverHttpSuite } from './keys-over-http-suite.test-support.ts';
import { machineKeySuite } from './machine-keys-suite.test-support.ts';
import { overrideSuite } from './overrides-suite.test-support.ts';
import { personSuite } from './persons-suite.test-support.ts';

onPglite([machineKeySuite, keysOverHttpSuite, personSuite, draftSuite, caseSuite, overrideSuite]);
