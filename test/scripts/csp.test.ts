import { headerPolicy, metaPolicy } from '../../scripts/lib/csp.cjs';

const parse = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]),
  );

test('nothing is loaded from, or sent to, another origin', () => {
  expect(parse(metaPolicy())).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
});

test("Microsoft's copy of office.js adds one source of scripts and nothing else", () => {
  const cdn = parse(metaPolicy('cdn'));
  expect(cdn['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
  expect({ ...cdn, 'script-src': ["'self'"] }).toEqual(parse(metaPolicy()));
});

test('the header adds who may frame us: Excel on the web', () => {
  const { 'frame-ancestors': framedBy, ...rest } = parse(headerPolicy());
  expect(rest).toEqual(parse(metaPolicy()));
  expect(framedBy).toContain('https://*.officeapps.live.com');
  expect(framedBy?.every((source) => source === "'self'" || /^https:\/\/\*\.[a-z0-9.]+$/.test(source))).toBe(
    true,
  );
});
