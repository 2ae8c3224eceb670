'use strict';

// How long a test takes on a busy machine is no matter of the test: only one that never ends is to fail.
jest.setTimeout(60_000);
