import { z } from 'zod';

/** A name to sign in with: letters of any alphabet, digits, dot, hyphen, underscore, @; stored in lower case. */
export const Login = z
  .string()
  .normalize()
  .trim()
  .toLowerCase()
  .min(3)
  .max(64)
  .regex(/^[\p{L}\p{N}._@-]+$/u, 'login-characters');

/** A phrase of several words is welcome. */
export const Password = z.string().normalize().min(10, 'password-short').max(200);

/** The code of an invitation as somebody types it. */
export const Code = z.string().trim().max(40);
