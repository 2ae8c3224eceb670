import { checksDocument } from '../../src/core/checks/checksDocument';

process.stdout.write(checksDocument());
