/** Dùng chung — the few words every module speaks: refusal, event, money, personal id. */
package vn.motcua.shared;
