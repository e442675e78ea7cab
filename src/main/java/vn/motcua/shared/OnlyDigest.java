package vn.motcua.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chỉ ghi giá trị băm — marks what of an event stands in the log as its SHA-256 only: the text itself is kept elsewhere, may be
 * personal, and the log proves that it is unchanged.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyDigest {}
