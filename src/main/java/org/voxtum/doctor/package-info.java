/**
 * What a machine has and lacks for Voxtum: one small probe for each thing, told without changing or
 * loading anything.
 */
package org.voxtum.doctor;
