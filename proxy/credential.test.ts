import { expect, it } from 'vitest';
import { credentialOf } from './credential';

const cookie = (value: string) => ({ header: 'cookie', value });

it.each([
  ['nothing where there is nothing', undefined, undefined, undefined],
  ['the token', 'T', undefined, { header: 'authorization', value: 'T' }],
  [
    'the token alone where both are',
    'T',
    'nezha-dashboard=s',
    { header: 'authorization', value: 'T' },
  ],
  ['the cookie where the token is empty', ' ', 'nezha-dashboard=s', cookie('nezha-dashboard=s')],
  [
    'the session cookie alone of many',
    undefined,
    'a=1; nezha-dashboard=s; b=2',
    cookie('nezha-dashboard=s'),
  ],
  [
    'the first of two of one name',
    undefined,
    'nezha-dashboard=s; nezha-dashboard=t',
    cookie('nezha-dashboard=s'),
  ],
  [
    'a value with an equals sign',
    undefined,
    'nezha-dashboard=a=b==',
    cookie('nezha-dashboard=a=b=='),
  ],
  ['nothing of a cookie with a longer name', undefined, 'x-nezha-dashboard=s', undefined],
  ['nothing of a cookie with other capitals', undefined, 'Nezha-Dashboard=s', undefined],
  ['nothing of a name inside a value', undefined, 'a=nezha-dashboard=s', undefined],
  ['nothing of an empty value', undefined, 'nezha-dashboard=', undefined],
  ['nothing of a value with a space', undefined, 'nezha-dashboard=a b', undefined],
])('takes %s', (_, authorization, cookies, expected) => {
  expect(credentialOf(authorization, cookies, 'nezha-dashboard')).toEqual(expected);
});
