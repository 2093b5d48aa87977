# SPDX-License-Identifier: Apache-2.0
"""The parts of the corpus builder; see ../build.py."""
