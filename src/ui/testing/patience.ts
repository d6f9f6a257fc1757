import { configure } from '@testing-library/react';

// A loaded machine compiles a lazily loaded part slowly; what is waited for stays the same.
configure({ asyncUtilTimeout: 10_000 });
