/** The case file: YAML to checked records in SI, its keys, presets, schema and messages. */
package org.voxtum.casefile;
