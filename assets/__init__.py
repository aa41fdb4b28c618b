# SPDX-License-Identifier: EUPL-1.2
"""What makes the look: our CSS, and the script that combines it with design-system packages."""
