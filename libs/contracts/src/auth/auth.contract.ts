import { z } from 'zod';
import { defineProblems, locales, permissions, roles, text, zones } from '@contracts/kernel';

/** Phone number, e-mail or user name, and the password. */
export const OpenSessionRequest = z.object({ login: text(254, 1), password: z.string().min(1).max(200) });
export type OpenSessionRequest = z.infer<typeof OpenSessionRequest>;

export const SwitchAgencyRequest = z.object({ agencyId: z.uuid() });
export const ChangePasswordRequest = z.object({
  current: z.string().min(1).max(200),
  next: z.string().min(10).max(200),
});
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

/** The secret of one person's session on a phone that several share. */
export const PhoneSecret = z.object({ secret: z.string().regex(/^[\w-]{43}$/) });
export type PhoneSecret = z.infer<typeof PhoneSecret>;

/** The way back in with a code that an officer printed or read out. */
export const RecoverAccountRequest = z.object({
  login: text(254, 1),
  code: text(20, 8),
  password: z.string().min(10).max(200),
});
export type RecoverAccountRequest = z.infer<typeof RecoverAccountRequest>;

/** A code that an officer made for somebody: shown once, eight characters without look-alikes. */
export const RecoveryCodeView = z.object({ code: z.string(), expiresAt: z.iso.datetime() });
export type RecoveryCodeView = z.infer<typeof RecoveryCodeView>;

export const IssueTokenRequest = z.object({
  name: text(80, 1),
  scopes: z.array(z.enum(permissions)).min(1).max(permissions.length),
  days: z.number().int().min(1).max(365),
});
export type IssueTokenRequest = z.infer<typeof IssueTokenRequest>;

/** Who is signed in, where, and what they may do. */
export const SessionView = z.object({
  accountId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  honorific: z.enum(['Bapak', 'Ibu']).nullable(),
  locale: z.enum(locales),
  zone: z.enum(zones),
  agency: z.object({ id: z.uuid(), name: z.string(), zone: z.enum(zones), isDemo: z.boolean() }),
  agencies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  roles: z.array(z.enum(roles)),
  permissions: z.array(z.enum(permissions)),
  /** False until the notice of first sign-in has been answered. */
  noticeAnswered: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** A bearer token as listed; the secret itself is shown once, when it is made. */
export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(permissions)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type TokenView = z.infer<typeof TokenView>;

export const IssuedToken = TokenView.extend({ secret: z.string() });
export type IssuedToken = z.infer<typeof IssuedToken>;

export const authProblems = defineProblems('auth', {
  'wrong-login': {
    status: 401,
    title: { id: 'Nomor HP atau kata sandi belum cocok.', en: 'The phone number or password does not match.' },
  },
  'wait-before-retry': {
    status: 429,
    title: {
      id: 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
      en: 'Too many tries. Wait a moment, then try again.',
    },
  },
  'no-such-agency': {
    status: 404,
    title: { id: 'Anda tidak terdaftar di Dinas itu.', en: 'You are not known to that agency.' },
  },
  'code-not-valid': {
    status: 422,
    title: { id: 'Kode tidak cocok atau sudah tidak berlaku.', en: 'The code does not match or is no longer valid.' },
  },
  'login-taken': {
    status: 409,
    title: {
      id: 'Nomor HP ini sudah punya akun. Silakan masuk.',
      en: 'This phone number already has an account. Please sign in.',
    },
  },
  'recovery-not-here': {
    status: 403,
    title: {
      id: 'Kode untuk akun ini hanya boleh dibuat oleh kepala bidang atau pengelola sistem.',
      en: 'A code for this account may only be made by the agency’s owner or the operator.',
    },
  },
  'not-in-any-agency': {
    status: 403,
    title: { id: 'Akun ini belum terdaftar di Dinas mana pun.', en: 'This account is not known to any agency yet.' },
  },
  'scope-not-held': {
    status: 403,
    title: { id: 'Token tidak boleh melebihi izin Anda sendiri.', en: 'A token may not exceed your own permissions.' },
  },
});
