import { onPglite } from '../service/databases.test-support.ts';
import { adviceSuite } from './advice-suite.test-support.ts';

onPglite([adviceSuite]);
